#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension [UInt8] {
    /// The first place of some bytes.
    func place(of needle: [UInt8]) -> Int? {
        guard let first = needle.first, count >= needle.count else { return nil }
        return withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var start = 0
            while start <= buffer.count - needle.count,
                let hit = memchr(base + start, Int32(first), buffer.count - needle.count - start + 1)
            {
                let place = UnsafeRawPointer(hit) - base
                if memcmp(base + place, needle, needle.count) == 0 { return place }
                start = place + 1
            }
            return nil
        }
    }

    func contains(_ text: String) -> Bool { place(of: Array(text.utf8)) != nil }
}
