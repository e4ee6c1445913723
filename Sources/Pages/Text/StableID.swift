/// An id for a post whose page gives none: the same author, date and words give the same id on every machine.
///
/// FNV-1a, 64 bit, in hex (Fowler, Noll, Vo; offset basis and prime as in draft-eastlake-fnv).
func stableID(_ parts: [String?]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
        for byte in (part ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        // A byte that no UTF-8 text has keeps "ab" + "c" and "a" + "bc" apart.
        hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
