import Archives
import Digests
import Discourse
import Foundation

/// Saved pages on the disk.
public struct DiskSupply: PageSupply {
    private let source = PageSource()

    public init() {}

    public func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    public func eachFile(in source: String, _ body: (Result<ListedFile, SupplyFault>) throws -> Void) throws {
        let root = source.count > 1 && source.hasSuffix("/") ? String(source.dropLast()) : source
        var waiting = [root]
        while let path = waiting.popLast() {
            var status = stat()
            // A source may be a link to a folder; a link below it is not followed, so that no loop is walked.
            guard (path == root ? stat(path, &status) : lstat(path, &status)) == 0 else {
                try body(.failure(Self.fault(path)))
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG: try body(.success(ListedFile(path: path, bytes: Int(status.st_size))))
            case S_IFDIR:
                do { waiting += try Self.names(in: path).map { path + "/" + $0 } } catch { try body(.failure(error)) }
            default: break
            }
        }
    }

    /// Names in reverse order, so that they are taken from the end in order; hidden ones are left out.
    private static func names(in folder: String) throws(SupplyFault) -> [String] {
        guard let stream = opendir(folder) else { throw fault(folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted(by: >)
    }

    private static func fault(_ path: String) -> SupplyFault {
        let reason = String(cString: strerror(errno)).lowercased()
        return SupplyFault(path: path, description: "\(path): cannot be read (\(reason)); check its permissions")
    }

    public func digest(ofFile path: String) throws(SupplyFault) -> String {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.fault(path) }
        defer { close(descriptor) }
        var hasher = Digest.Hasher()
        let size = 1 << 18
        while true {
            var count = 0
            let block = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
                count = Foundation.read(descriptor, buffer.baseAddress, size)
                filled = max(0, count)
            }
            guard count >= 0 else { throw Self.fault(path) }
            if count == 0 { return hasher.finish().hex }
            hasher.add(block)
        }
    }

    public func eachPage(in path: String, _ body: (Result<SavedPage, SupplyFault>) throws -> Void) throws {
        try source.eachPage(in: path) { page in
            try body(page.mapError { SupplyFault(path: path, description: "\($0)") })
        }
    }
}
