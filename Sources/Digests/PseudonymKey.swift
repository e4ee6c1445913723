import CSodium

/// The secret that turns names into pseudonyms; without it nobody can try names out against a report.
public struct PseudonymKey: Sendable, Hashable {
    /// 32 bytes.
    public let bytes: [UInt8]

    /// - Returns: `nil` unless there are 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// A new key from the system's random source.
    public static func random() -> PseudonymKey {
        var bytes = [UInt8](repeating: 0, count: 32)
        randombytes_buf(&bytes, bytes.count)
        return PseudonymKey(unchecked: bytes)
    }

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// "fan-3f9a12bc0d": the same for the same name, site and key, and not to be undone without the key.
    public func pseudonym(of name: String, site: String) -> String {
        var hasher = Digest.Hasher(key: bytes)
        hasher.add(site + "\u{0}" + name)
        return "fan-" + hasher.finish().short(10)
    }
}
