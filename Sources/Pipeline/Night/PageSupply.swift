import Discourse

/// A file that a listing found.
public struct ListedFile: Sendable, Hashable {
    public let path: String
    public let bytes: Int
    /// When its content was last written; `nil` where nobody knows.
    public let modified: Timestamp?
    public init(path: String, bytes: Int, modified: Timestamp? = nil) {
        self.path = path
        self.bytes = bytes
        self.modified = modified
    }
}

extension ListedFile {
    /// Whether it may have changed since: a file without a time may.
    func isDue(since moment: Timestamp?) -> Bool {
        guard let moment, let modified else { return true }
        return modified >= moment
    }
}

/// Why a file, a folder or a page in a container could not be had.
public struct SupplyFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// "saved/x.zip", or "saved/x.zip!t/1.html" for a page in it.
    public let path: String
    /// *place: what is wrong; what to do*
    public let description: String
    public init(path: String, description: String) {
        self.path = path
        self.description = description
    }
}

/// Where saved pages come from: the disk by night, memory in tests.
public protocol PageSupply: Sendable {
    func exists(_ path: String) -> Bool

    /// Hands over each file at or below a path, one at a time, in an order of its own; folders that cannot be listed as faults.
    func eachFile(in source: String, _ body: (Result<ListedFile, SupplyFault>) throws -> Void) throws

    /// BLAKE2b-256 of a file's content, in hexadecimal.
    func digest(ofFile path: String) throws(SupplyFault) -> String

    /// Hands over each page in a file, one at a time; a page that cannot be had as its fault, and the rest go on.
    func eachPage(in path: String, _ body: (Result<SavedPage, SupplyFault>) throws -> Void) throws
}
