import Cues
import Discourse
import Lexicons
import Words

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
    /// Reads threads' titles.
    let titles: SentenceReader

    /// - Returns: given claims first, in their order, then those that the text names, in their packs' order.
    func concerns(of exhibit: Exhibit, given: [String]?) -> [Concern] {
        if let given { return given.compactMap(place(of:)) }
        let lines = lines(of: exhibit)
        let fandoms = lines.reduce(into: Set<Int>()) { $0.formUnion(names.fandoms(in: $1.forms)) }
        return fandoms.sorted().flatMap { concerns(in: lines, fandom: $0) }
    }

    /// Claims of the posts around it (the one it answers, the one that opened the discussion) that it does not name itself.
    func carried(_ claims: [String], beside concerns: [Concern]) -> [Concern] {
        claims.compactMap(place(of:)).filter { carried in !concerns.contains { $0.fandom == carried.fandom && $0.claim == carried.claim } }
            .map { Concern(fandom: $0.fandom, claim: $0.claim, mention: .carried) }
    }

    /// A sentence, or the thread's title, and what a name in it amounts to.
    private struct Line {
        let forms: [String]
        let mention: Verdict.Mention
    }

    private func lines(of exhibit: Exhibit) -> [Line] {
        let said = exhibit.parts.flatMap { part in
            part.sentences.map { Line(forms: writer.wording(of: $0).forms, mention: part.segment.kind == .tag ? .tag : .name) }
        }
        let thread = exhibit.post.threadTitle.map { [Line(forms: writer.wording(of: titles.tokens(in: $0)).forms, mention: .thread)] }
        return said + (thread ?? [])
    }

    private func place(of id: String) -> Concern? {
        for (fandom, pack) in names.fandoms.enumerated() {
            if let claim = pack.claims.firstIndex(where: { $0.id == id }) { return Concern(fandom: fandom, claim: claim, mention: .given) }
        }
        return nil
    }

    private func concerns(in lines: [Line], fandom: Int) -> [Concern] {
        let pack = names.fandoms[fandom]
        var mentions: [Int: Verdict.Mention] = [:]
        for line in lines {
            let uses = names.uses(in: line.forms, fandom: fandom)
            for (claim, entry) in pack.claims.enumerated() where mentions[claim] != .name {
                if uses.contains(where: { $0.use == .claim(claim) }) {
                    if mentions[claim] == nil || line.mention == .name { mentions[claim] = line.mention }
                } else if mentions[claim] == nil, namesAll(entry.about, uses, pack) {
                    mentions[claim] = line.mention == .thread ? .thread : .subjects
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
