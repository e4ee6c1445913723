/// A small likeness of a text by which edited copies are found: how many of its values two texts share is about the share of
/// word pairs that they share (Jaccard's index).
///
/// MinHash over pairs of neighbouring words, 64 values of 16 bits: from one hash of 64 bits a pair, the value in place i is the least
/// of h·aᵢ + bᵢ over all pairs, of which 16 bits are kept. Standard error at most 0.063; two values agree by chance once in 65,536.
///
/// Source: Broder, "On the resemblance and containment of documents" (1997); Li and König, "b-Bit Minwise Hashing" (2010).
public struct Sketch: Sendable, Hashable {
    public static let count = 64
    /// `count` values.
    public let values: [UInt16]

    /// - Parameter words: in lower case, a blank behind each.
    /// - Returns: `nil` for fewer words than an edit can be told from another text by.
    public init?(words: [UInt8]) {
        let pairs = Self.pairs(of: words)
        guard pairs.count >= Self.fewestPairs else { return nil }
        var least = [UInt64](repeating: .max, count: Self.count)
        let factors = Self.factors
        for pair in pairs {
            for place in 0..<Self.count { least[place] = min(least[place], pair &* factors[place].0 &+ factors[place].1) }
        }
        // Not the upper bits: the least of many is small, so that those of long texts would agree by chance.
        values = least.map { UInt16(truncatingIfNeeded: $0 >> 16) }
    }

    /// As `bytes` gave it; `nil` for another length.
    public init?(bytes: some RandomAccessCollection<UInt8>) {
        guard bytes.count == Self.count * 2 else { return nil }
        let bytes = Array(bytes)
        values = (0..<Self.count).map { UInt16(bytes[2 * $0]) << 8 | UInt16(bytes[2 * $0 + 1]) }
    }

    /// 128 bytes, the upper of each value first.
    public var bytes: [UInt8] { values.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] } }

    /// About the share of word pairs that both have, 0 to 1.
    public func likeness(to other: Sketch) -> Double {
        var equal = 0
        for place in 0..<Self.count where values[place] == other.values[place] { equal += 1 }
        return Double(equal) / Double(Self.count)
    }

    /// Fewer words than twelve: one word changed is a text changed.
    private static let fewestPairs = 11

    /// A hash for each pair of neighbouring words: FNV-1a over their bytes, stirred so that all bits count.
    private static func pairs(of words: [UInt8]) -> [UInt64] {
        var hashes: [UInt64] = [], before: UInt64 = 0, hash = fnvStart
        for byte in words {
            guard byte == 0x20 else {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
                continue
            }
            if before != 0 { hashes.append(stirred(before &* 31 &+ hash)) }
            before = hash
            hash = fnvStart
        }
        return hashes
    }

    private static let fnvStart: UInt64 = 0xCBF2_9CE4_8422_2325

    /// SplitMix64's last steps (Steele, Lea and Flood 2014).
    private static func stirred(_ value: UInt64) -> UInt64 {
        var value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    /// Odd factors and any summands, from one seed: a stored sketch stays comparable for ever.
    private static let factors: [(UInt64, UInt64)] = (0..<UInt64(count)).map { place in
        (stirred(0x5368_6C67 &+ place &* 2 &* 0x9E37_79B9_7F4A_7C15) | 1, stirred(0x5368_6C67 &+ (place &* 2 &+ 1) &* 0x9E37_79B9_7F4A_7C15))
    }
}
