/// A page as it lies on disk or in a container, before anyone has read it.
public struct SavedPage: Sendable, Hashable {
    public enum Container: String, Sendable, Hashable, CaseIterable { case file, gzip, zip, tar, warc, mhtml, jsonl, feed }
    /// What stands in it, as far as the container or the first bytes tell.
    public enum Content: String, Sendable, Hashable, CaseIterable { case html, json, jsonl, xml, plain, unknown }
    /// The path as given, with "!member" for a page inside a container ("saves.zip!t/1.html", "night.warc.gz!https://…").
    public let path: String
    public let container: Container
    public let content: Content
    public let bytes: [UInt8]
    /// The address that it was saved from, where the container or a comment in the page tells.
    public let url: String?
    public let savedAt: Timestamp?
    /// The charset that the transport gave (HTTP header, MIME part), as written.
    public let charset: String?

    /// What a saver's note in the page tells comes in here, once for all: its address where the container gives none, and its
    /// date before any other, as a file's may be that of a copy.
    ///
    /// - Parameter savedAt: as the container or the file says.
    public init(
        path: String, container: Container = .file, content: Content = .html, bytes: [UInt8], url: String? = nil,
        savedAt: Timestamp? = nil, charset: String? = nil
    ) {
        self.path = path
        self.container = container
        self.content = content
        self.bytes = bytes
        let note = SavingNote(bytes)
        self.url = url ?? note.url
        self.savedAt = note.date ?? savedAt
        self.charset = charset
    }
}
