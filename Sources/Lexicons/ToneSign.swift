/// What is counted in a post to tell its tone: the feelings of its words, and the manner in which it is written.
///
/// Counts enter as log(1 + count), so that the tenth "!" says less than the first; sums of valences likewise.
public enum ToneSign: Int, NamedCase {
    /// Always 1: where the scales stand before anything is read.
    case base
    // The feelings of words, after all rules.
    case good, bad
    case strongestGood
    case strongestBad
    /// The mean over clauses, -1…1.
    case mean
    /// The last clause that feels anything, -1…1.
    case last
    case hits
    case goodDensity
    case badDensity
    case fanGood
    case fanBad
    case joy, praise, thanks, weak, blame, anger, sadness, profanity
    case taggedGood
    case taggedBad
    // Toward a claim's subject only: feelings by what their clause is about.
    case nearGood
    case nearBad
    case farGood
    case farBad
    case othersGood
    case othersBad
    case nearClauses
    case othersClauses
    // The manner of writing.
    case words, sentences, statements, questions, outcries, trailing, unclosed, exclamations, capitals, stretched, emoji, keysmash, numbers
    case quotationMarks
    case firstPerson
    case secondPerson
    case we
    // What the post is made of.
    case quotes, tags
    // Cues, by their category in cues.tsv.
    case negation, hedge, contrast, wish, report, irony, concession, conditional, headcanon, booster, exclusive, past, factive
    case pseudoNegation
    case questionFrame
    case rhetoricalQuestion
    case changeOfMind
    case mockedReport
    case counterfactual
    // The same once more as far as the post is short: a remark of five words stands or falls with them, a page of talk does not.
    case short
    case shortGood, shortBad, shortStrongestGood, shortStrongestBad, shortMean, shortHits, shortGoodDensity, shortBadDensity
    case shortProfanity, shortThanks, shortNegation, shortQuestions, shortExclamations

    private static let names = allCases.map(spelled)
    public var name: String { Self.names[rawValue] }
}

/// How strongly each sign speaks for each tone: the weights of a logistic model, one line a sign, as `tone.tsv` has them.
public struct ToneWeights: Sendable {
    public struct Line: Sendable, Hashable {
        public let positive: Double
        public let negative: Double
        public let neutral: Double
        public let mixed: Double
        public let origin: Origin

        /// How far it leans, above 0 toward the good.
        public var leaning: Double { positive - negative }

        init(_ row: TSVTable.Row) throws(LexiconError) {
            positive = try row.number("positive", in: -20...20)
            negative = try row.number("negative", in: -20...20)
            neutral = try row.number("neutral", in: -20...20)
            mixed = try row.number("mixed", in: -20...20)
            origin = row.origin
        }
    }
    public let lines: [ToneSign: Line]
    /// The same, in the order of the file.
    public let inOrder: [(sign: ToneSign, line: Line)]

    static let tones = ["positive", "negative", "neutral", "mixed"]
    static let columns = (required: ["sign"] + tones, optional: ["note"])

    /// A sign without a line says nothing. Without a file no sign does, and every tone is neutral.
    init(_ file: LexiconFile?) throws(LexiconError) {
        guard let file else {
            lines = [:]
            inOrder = []
            return
        }
        var lines: [ToneSign: Line] = [:]
        for row in try TSVTable(file.text, file: file.name, required: Self.columns.required, optional: Self.columns.optional).rows {
            let sign = try row.named("sign", of: ToneSign.self)
            guard lines[sign] == nil else {
                throw .faulty(row.origin, fault: "\"\(sign.name)\" was given weights before", remedy: "keep one of the lines")
            }
            lines[sign] = try Line(row)
        }
        self.lines = lines
        inOrder = lines.map { (sign: $0.key, line: $0.value) }.sorted { $0.line.origin.line < $1.line.origin.line }
    }
}
