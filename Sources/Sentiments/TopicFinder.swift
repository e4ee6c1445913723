import Cues
import Discourse
import Lexicons

/// Tells which clauses of a post are about a claim's subject, and which are about somebody else.
///
/// A clause that names the subject is about it, and so are those after it, until another is named; where nobody is named the
/// post's claim is the topic, because the post was found to concern it.
struct TopicFinder: Sendable {
    enum Relation {
        /// Names the subject, or speaks on of it by pronoun.
        case near
        /// Names nobody.
        case far
        /// About other people: fans, makers, another subject.
        case others
    }
    private enum Mention: Hashable, Sendable {
        case subject(fandom: String, id: String)
        case claim(String)
        case others
    }
    private let mentions: PhraseTable<Mention>
    private let fandomsOfClaims: [String: String]
    /// Whether any entry counts in one fandom only; else a post's fandoms need not be looked for.
    private let areFandomsAsked: Bool

    init(_ lexicons: LexiconSet) {
        var mentions = PhraseTable<Mention>()
        for fandom in lexicons.fandoms {
            let origin = Origin(file: fandom.file, line: 1)
            for subject in fandom.subjects {
                for name in [subject.name] + subject.aliases { mentions.add(name, .subject(fandom: fandom.id, id: subject.id), from: origin) }
            }
            for claim in fandom.claims {
                for name in claim.names { mentions.add(name, .claim(claim.id), from: origin) }
            }
        }
        for entry in lexicons.others.entries { mentions.add(entry.phrase, .others, from: entry.origin) }
        self.mentions = mentions
        fandomsOfClaims = Dictionary(lexicons.fandoms.flatMap(\.claims).map { ($0.id, $0.fandom) }, uniquingKeysWith: { first, _ in first })
        areFandomsAsked = lexicons.valences.entries.contains { $0.value.fandom != nil }
    }

    /// The fandoms that a post names something of, and the claim's.
    func fandoms(of exhibit: Exhibit, with claim: Claim?) -> Set<String> {
        guard areFandomsAsked else { return [] }
        var fandoms = Set([claim?.fandom].compactMap(\.self))
        for part in exhibit.parts {
            for match in part.sentences.flatMap({ mentions.allMatches(in: $0.tokens) }) {
                switch match.value {
                case .subject(let fandom, _): fandoms.insert(fandom)
                case .claim(let id): fandoms.formUnion([fandomsOfClaims[id]].compactMap(\.self))
                case .others: break
                }
            }
        }
        return fandoms
    }

    /// - Returns: one a clause, in order.
    func relations(of clauses: [WeighedClause], in exhibit: Exhibit, to claim: Claim) -> [Relation] {
        var topic: Relation = .far
        return clauses.map { clause in
            let tokens = Array(exhibit.parts[clause.segment].sentences[clause.sentence].tokens[clause.tokens])
            let named = relation(of: tokens, to: claim)
            if let named { topic = named }
            if let named { return named }
            let isPronoun = tokens.contains { Self.pronouns.contains($0.form) }
            switch topic {
            case .near: return isPronoun ? .near : .far
            case .others: return isPronoun ? .others : .far
            case .far: return isPronoun ? .near : .far
            }
        }
    }

    /// What a clause is about by the names in it; `nil` where it names nobody.
    private func relation(of tokens: [Token], to claim: Claim) -> Relation? {
        var isOthers = false
        for match in mentions.allMatches(in: tokens) {
            switch match.value {
            case .claim(claim.id): return .near
            case .subject(claim.fandom, let id) where claim.about.contains(id): return .near
            case .claim, .others: isOthers = true
            case .subject(let fandom, _): if fandom == claim.fandom { isOthers = true }
            }
        }
        return isOthers ? .others : nil
    }

    private static let pronouns: Set<String> = ["they", "them", "their", "he", "him", "his", "she", "her", "it", "these", "this", "those", "that", "two"]
}
