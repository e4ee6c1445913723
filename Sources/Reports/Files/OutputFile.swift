import Foundation

/// A file that grows by blocks, so that a table is never whole in memory.
final class OutputFile {
    private let path: String
    private let stream: UnsafeMutablePointer<FILE>
    private var isOpen = true

    init(_ path: String) throws(ReportError) {
        guard let stream = fopen(path, "wb") else { throw Self.fault(path) }
        self.path = path
        self.stream = stream
    }

    deinit { if isOpen { fclose(stream) } }

    func write(_ bytes: [UInt8]) throws(ReportError) {
        guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else { throw Self.fault(path) }
    }

    /// Until this has returned nothing is sure to be on disk.
    func close() throws(ReportError) {
        isOpen = false
        guard fclose(stream) == 0 else { throw Self.fault(path) }
    }

    static func write(_ text: String, to path: String) throws(ReportError) {
        let file = try OutputFile(path)
        try file.write(Array(text.utf8))
        try file.close()
    }

    static func fault(_ path: String) -> ReportError {
        errno == ENOSPC ? .diskFull(path) : .unwritable(path, reason: String(cString: strerror(errno)).lowercased())
    }
}
