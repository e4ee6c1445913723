import Cues
import Discourse
import Lexicons

/// Counts the signs of a voice: once the feelings of its clauses, once the manner of its sentences.
struct SignCounter {
    let numbers: SentimentNumbers
    private(set) var sheet = SignSheet()

    init(_ numbers: SentimentNumbers) { self.numbers = numbers }

    mutating func count(_ clause: WeighedClause, relation: TopicFinder.Relation?) {
        countRelation(clause, relation)
        // Feelings at others are told apart: they must not pass for feelings toward the subject.
        if relation == .others { return }
        if clause.hasFeeling, clause.countsEmpty { sheet[.last] = clause.score(numbers) }
        for hit in clause.hits { count(hit, isTag: !clause.countsEmpty) }
        if clause.bare > 0 { countBare(clause.bare) }
    }

    /// Delight without a word counts as a glad word of fans would.
    private mutating func countBare(_ size: Double) {
        sheet[.hits] += 1
        sheet[.good] += size
        sheet[.fanGood] += size
        sheet[.strongestGood] = max(sheet[.strongestGood], min(4, size))
    }

    private mutating func count(_ hit: Hit, isTag: Bool) {
        sheet[.hits] += 1
        let value = hit.value, size = abs(value), isGood = value > 0
        guard size > 0 else { return }
        sheet[isGood ? .good : .bad] += size
        let strongest: ToneSign = isGood ? .strongestGood : .strongestBad
        sheet[strongest] = max(sheet[strongest], min(4, size))
        if hit.entry.list != .valence { sheet[isGood ? .fanGood : .fanBad] += size }
        if isTag { sheet[isGood ? .taggedGood : .taggedBad] += size }
        for tag in hit.entry.tags { if let sign = Self.signs[tag] { sheet[sign] += size } }
    }

    private static let signs: [String: ToneSign] = [
        "joy": .joy, "praise": .praise, "thanks": .thanks, "weak": .weak, "blame": .blame, "anger": .anger, "sadness": .sadness, "profanity": .profanity,
    ]

    private mutating func countRelation(_ clause: WeighedClause, _ relation: TopicFinder.Relation?) {
        guard let relation else { return }
        let sum = clause.hits.reduce(clause.bare) { $0 + $1.value }
        switch relation {
        case .near:
            sheet[.nearClauses] += 1
            sheet[sum > 0 ? .nearGood : .nearBad] += abs(sum)
        case .far: sheet[sum > 0 ? .farGood : .farBad] += abs(sum)
        case .others:
            sheet[.othersClauses] += 1
            sheet[sum > 0 ? .othersGood : .othersBad] += abs(sum)
        }
    }

    mutating func count(_ part: Exhibit.Part) {
        for sentence in part.sentences { count(sentence) }
        for cue in part.cues.joined() { if let sign = Self.cueSigns[cue.category] { sheet[sign] += 1 } }
    }

    /// By a cue's category, whose words are parted by blanks where a sign's are by hyphens.
    private static let cueSigns: [String: ToneSign] = {
        let signs: [ToneSign] = [
            .negation, .hedge, .contrast, .wish, .report, .irony, .concession, .conditional, .headcanon, .booster, .exclusive, .past, .factive,
            .pseudoNegation, .questionFrame, .rhetoricalQuestion, .changeOfMind, .mockedReport, .counterfactual,
        ]
        let named = signs.flatMap { [($0.name, $0), ($0.name.replacing("-", with: " "), $0)] }
        return Dictionary(named, uniquingKeysWith: { first, _ in first })
    }()

    private mutating func count(_ sentence: Sentence) {
        sheet[.sentences] += 1
        sheet[.exclamations] += min(3, Double(sentence.exclamations))
        switch sentence.ending {
        case .statement: sheet[.statements] += 1
        case .question: sheet[.questions] += 1
        case .exclamation: sheet[.outcries] += 1
        case .trailing: sheet[.trailing] += 1
        case .none: sheet[.unclosed] += 1
        }
        for token in sentence.tokens { count(token) }
    }

    private mutating func count(_ token: Token) {
        switch token.kind {
        case .word, .part: countWord(token)
        case .emoji, .emoticon: sheet[.emoji] += 1
        case .keysmash: sheet[.keysmash] += 1
        case .number: sheet[.numbers] += 1
        case .mark: if token.form == "\"" { sheet[.quotationMarks] += 1 }
        case .hashtag, .mention, .url: break
        }
    }

    private mutating func countWord(_ token: Token) {
        sheet[.words] += 1
        if token.shape.contains(.allCaps), token.bytes.count > 2 { sheet[.capitals] += 1 }
        if token.shape.contains(.lengthened) { sheet[.stretched] += 1 }
        switch token.form {
        case "i", "me", "my": sheet[.firstPerson] += 1
        case "you", "your", "u": sheet[.secondPerson] += 1
        case "we", "us", "our": sheet[.we] += 1
        default: break
        }
    }

    /// - Parameters:
    ///   - mean: the mean polarity of the clauses.
    ///   - post: for what it is made of.
    mutating func settle(mean: Double, post: Post) -> SignSheet {
        sheet[.mean] = mean
        for segment in post.segments {
            if segment.kind == .quote || segment.kind == .trail { sheet[.quotes] += 1 }
            if segment.kind == .tag { sheet[.tags] += 1 }
        }
        sheet.settle()
        return sheet
    }
}
