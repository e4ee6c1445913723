/// What a file may unpack to, so that no archive can fill the memory or the night.
public struct ArchiveLimits: Sendable, Hashable {
    /// Bytes of one page.
    public var pageBytes = 64 << 20
    /// Bytes of all that one file unpacks to.
    public var unpackedBytes = 64 << 30
    /// Unpacked bytes for each byte of the file. Text seldom packs better than 50 to 1, deflate cannot pack better than 1032 to 1.
    public var ratio = 300
    /// Bytes that may be unpacked whatever the ratio.
    public var freeBytes = 256 << 20
    /// Members of an archive, records of a WARC file.
    public var members = 1_000_000
    /// Bytes of JSON lines that are handed over together as one page.
    public var linesBytes = 4 << 20

    public static let standard = ArchiveLimits()
    public init() {}

    func allows(unpacked: Int, of packed: Int) -> Bool {
        unpacked <= unpackedBytes && (unpacked <= freeBytes || unpacked / ratio <= packed)
    }
}
