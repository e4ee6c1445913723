import CSodium

/// A 256-bit BLAKE2b digest, in lower-case hexadecimal: how contents are told apart, and ids kept stable.
///
/// Source: libsodium's `crypto_generichash` (BLAKE2b, RFC 7693).
public struct Digest: Sendable, Hashable {
    /// 64 characters.
    public let hex: String

    public init(of bytes: some Sequence<UInt8>) {
        var hasher = Hasher()
        hasher.add(Array(bytes))
        self = hasher.finish()
    }

    public init(of text: String) { self.init(of: text.utf8) }

    /// The first `length` hexadecimal digits: ids that people have to read. 16 digits are 64 bits.
    public func short(_ length: Int = 16) -> String { String(hex.prefix(length)) }

    fileprivate init(raw: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        hex = String(decoding: raw.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Digests what comes in pieces, such as a file read block by block.
    public struct Hasher: ~Copyable {
        /// libsodium's state, which C aligns to 64 bytes and Swift therefore sees only from outside.
        private let state: OpaquePointer
        private static let length = 32

        public init() { self.init(keyBytes: []) }

        /// - Parameter key: 16 to 64 bytes that make the digest a keyed one (a pseudonym).
        public init(key: [UInt8]) {
            precondition((16...64).contains(key.count), "a digest's key has 16 to 64 bytes")
            self.init(keyBytes: key)
        }

        private init(keyBytes: [UInt8]) {
            let memory = UnsafeMutableRawPointer.allocate(byteCount: crypto_generichash_statebytes(), alignment: 64)
            state = OpaquePointer(memory)
            crypto_generichash_init(state, keyBytes, keyBytes.count, Self.length)
        }

        deinit { UnsafeMutableRawPointer(state).deallocate() }

        public mutating func add(_ bytes: [UInt8]) {
            crypto_generichash_update(state, bytes, UInt64(bytes.count))
        }

        public mutating func add(_ text: String) { add(Array(text.utf8)) }

        public consuming func finish() -> Digest {
            var raw = [UInt8](repeating: 0, count: Self.length)
            crypto_generichash_final(state, &raw, raw.count)
            return Digest(raw: raw)
        }
    }
}
