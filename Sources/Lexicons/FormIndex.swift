/// Forms to small numbers: an open table, because every token of every text is looked up in it.
package struct FormIndex: Sendable {
    private var forms: [String] = []
    private var hashes: [UInt64] = []
    /// Numbers of forms, -1 where a slot is free; a power of two of slots, at most half of them taken.
    private var slots = [Int32](repeating: -1, count: 16)

    package init() {}

    package var isEmpty: Bool { forms.isEmpty }

    package func number(of form: String) -> Int32? {
        let hash = Self.hash(form)
        let number = slots[slot(of: form, hash)]
        return number < 0 ? nil : number
    }

    package mutating func number(adding form: String) -> Int32 {
        let hash = Self.hash(form)
        let place = slot(of: form, hash)
        if slots[place] >= 0 { return slots[place] }
        let number = Int32(forms.count)
        forms.append(form)
        hashes.append(hash)
        slots[place] = number
        if forms.count * 2 > slots.count { grow() }
        return number
    }

    /// The slot that holds the form, or the free one where it would go.
    private func slot(of form: String, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] >= 0 {
            let number = Int(slots[place])
            if hashes[number] == hash, forms[number] == form { return place }
            place = (place + 1) & mask
        }
        return place
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() { slots[slot(of: forms[number], hash)] = Int32(number) }
    }

    /// FNV-1a, with a last mix so that the low bits are good ones.
    private static func hash(_ form: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in form.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ (hash >> 29)
    }
}

/// Node and word to the next node: an open table as `FormIndex`.
struct EdgeIndex: Sendable {
    private var keys = [UInt64](repeating: Self.free, count: 16)
    private var nodes = [Int32](repeating: 0, count: 16)
    private var count = 0
    /// No edge has this key: nodes and words are not negative.
    private static let free = UInt64.max

    func next(_ node: Int32, _ word: Int32) -> Int32? {
        let place = slot(of: Self.key(node, word))
        return keys[place] == Self.free ? nil : nodes[place]
    }

    mutating func add(_ node: Int32, _ word: Int32, to next: Int32) {
        insert(Self.key(node, word), next)
        count += 1
        guard count * 2 > keys.count else { return }
        let old = zip(keys, nodes).filter { $0.0 != Self.free }
        keys = [UInt64](repeating: Self.free, count: keys.count * 2)
        nodes = [Int32](repeating: 0, count: keys.count)
        for (key, node) in old { insert(key, node) }
    }

    private mutating func insert(_ key: UInt64, _ next: Int32) {
        let place = slot(of: key)
        keys[place] = key
        nodes[place] = next
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        // Fibonacci hashing: the high bits of the product depend on all bits of the key.
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[place] != Self.free, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private static func key(_ node: Int32, _ word: Int32) -> UInt64 { UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word)) }
}
