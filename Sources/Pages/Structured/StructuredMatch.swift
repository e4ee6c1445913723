import Discourse

/// Finds the item that tells of a post: the same id, the same address or the same words.
struct StructuredMatch {
    private let known: [Known]
    /// The first item of each id, for pages with so many items that each cannot be held against each post.
    private let byDigits: [String: Int]

    /// Beyond so many no page is one that people read, and only ids are compared.
    private static let most = 2000

    /// An item with what is compared of it, worked out once.
    private struct Known {
        let item: StructuredItem
        let author: String?
        let digits: String?
        let address: [UInt8]
        let letters: [UInt8]

        init(_ item: StructuredItem) {
            self.item = item
            author = item.author?.lowercased()
            digits = (item.id ?? item.url)?.digitsAtEnd
            address = Array((item.url ?? "").utf8)
            letters = Array((item.text ?? "").lettersAlone.prefix(4000))
        }
    }

    init(_ items: [StructuredItem]) {
        known = items.map(Known.init)
        byDigits = Dictionary(known.enumerated().compactMap { place, known in known.digits.map { ($0, place) } }, uniquingKeysWith: { first, _ in first })
    }

    func item(of post: Post) -> StructuredItem? {
        let author = post.author?.lowercased()
        let isOther = { (known: Known) in author != nil && known.author != nil && author != known.author }
        if known.count > Self.most {
            guard post.nativeID.count > 2, let place = byDigits[post.nativeID], !isOther(known[place]) else { return nil }
            return known[place].item
        }
        let path = Array("/\(post.nativeID)".utf8)
        let words = Array((post.segments.first { $0.kind == .own }?.text ?? "").lettersAlone.prefix(60))
        return known.first { known in
            if isOther(known) { return false }
            if known.digits == post.nativeID, post.nativeID.count > 2 { return true }
            if let url = known.item.url, url == post.permalink || path.count > 5 && known.address.place(of: path, in: 0..<known.address.count) != nil { return true }
            return words.count >= 12 && known.letters.place(of: words, in: 0..<known.letters.count) != nil
        }?.item
    }
}
