import Cues
import Discourse
import Lexicons

/// A claim that a post is about, and how that was found.
struct Concern: Sendable, Hashable {
    /// Place in the name table's fandoms.
    let fandom: Int
    /// Place in the fandom's claims.
    let claim: Int
    let mention: Verdict.Mention
}

/// Finds which claims a post concerns.
struct ConcernFinder: Sendable {
    let names: NameTable
    let writer: WordingWriter

    /// - Returns: given claims first, in their order, then those that the text names, in their packs' order.
    func concerns(of exhibit: Exhibit, given: [String]?) -> [Concern] {
        if let given { return given.compactMap(place(of:)) }
        var concerns: [Concern] = []
        let lines = exhibit.parts.flatMap { part in part.sentences.map { (part.segment.kind, writer.wording(of: $0).forms) } } + titles(of: exhibit.post)
        let fandoms = lines.reduce(into: Set<Int>()) { $0.formUnion(names.fandoms(in: $1.1)) }
        for fandom in fandoms.sorted() { concerns += self.concerns(in: lines, fandom: fandom) }
        return concerns
    }

    private func place(of id: String) -> Concern? {
        for (fandom, pack) in names.fandoms.enumerated() {
            if let claim = pack.claims.firstIndex(where: { $0.id == id }) { return Concern(fandom: fandom, claim: claim, mention: .given) }
        }
        return nil
    }

    private func titles(of post: Post) -> [(Segment.Kind, [String])] {
        post.threadTitle.map { [(.title, $0.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "/" }.map(String.init))] } ?? []
    }

    private func concerns(in lines: [(Segment.Kind, [String])], fandom: Int) -> [Concern] {
        let pack = names.fandoms[fandom]
        var mentions: [Int: Verdict.Mention] = [:]
        for (kind, forms) in lines {
            let uses = names.uses(in: forms, fandom: fandom)
            for (claim, entry) in pack.claims.enumerated() where mentions[claim] != .name {
                if uses.contains(where: { $0.use == .claim(claim) }) {
                    mentions[claim] = kind == .tag ? .tag : .name
                } else if mentions[claim] == nil, namesAll(entry.about, uses, pack) {
                    mentions[claim] = .subjects
                }
            }
        }
        return mentions.sorted { $0.key < $1.key }.map { Concern(fandom: fandom, claim: $0.key, mention: $0.value) }
    }

    /// Both of two subjects, or the first of a claim about one, in one sentence.
    private func namesAll(_ about: [String], _ uses: [(range: Range<Int>, use: NameUse)], _ pack: Fandom) -> Bool {
        guard !about.isEmpty else { return false }
        let named = Set(uses.compactMap { use -> String? in if case .subject(let place) = use.use { pack.subjects[place].id } else { nil } })
        return about.prefix(2).allSatisfy(named.contains)
    }
}
