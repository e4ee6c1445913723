import Archives
import Discourse
import Foundation

/// Saved pages on the disk.
public struct DiskSupply: PageSupply {
    private let source = PageSource()

    public init() {}

    public func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    public func eachFile(in path: String, _ body: (Result<ListedFile, SupplyFault>) throws -> Void) throws {
        let folder: SourceFolder
        do { folder = try SourceFolder(path) } catch { return try body(.failure(SupplyFault(error))) }
        try folder.eachFile { file in
            try body(file.map(Self.listed).mapError(SupplyFault.init))
        }
    }

    /// A file that went away meanwhile has no bytes and no time.
    private static func listed(_ path: String) -> ListedFile {
        var status = stat()
        guard stat(path, &status) == 0 else { return ListedFile(path: path, bytes: 0) }
        #if canImport(Darwin)
            let seconds = status.st_mtimespec.tv_sec
        #else
            let seconds = status.st_mtim.tv_sec
        #endif
        return ListedFile(path: path, bytes: Int(status.st_size), modified: Timestamp(seconds: Int64(seconds)))
    }

    public func digest(ofFile path: String) throws(SupplyFault) -> String {
        do throws(ArchiveError) { return try Archives.digest(ofFile: path).hex } catch { throw SupplyFault(error) }
    }

    public func eachPage(in path: String, _ body: (Result<SavedPage, SupplyFault>) throws -> Void) throws {
        try source.eachPage(in: path) { try body($0.mapError(SupplyFault.init)) }
    }
}

extension SupplyFault {
    init(_ error: ArchiveError) { self.init(path: error.path, description: error.description) }
}
