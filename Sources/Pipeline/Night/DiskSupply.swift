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
            try body(file.map { ListedFile(path: $0, bytes: Self.bytes(of: $0)) }.mapError(SupplyFault.init))
        }
    }

    /// 0 for a file that went away meanwhile.
    private static func bytes(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
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
