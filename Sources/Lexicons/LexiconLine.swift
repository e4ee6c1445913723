/// A line of the lists that a row of evidence can name, with the words that it waits for.
public struct LexiconLine: Sendable, Hashable {
    public let origin: Origin
    /// As they are written there; several entries on one line are parted by commas.
    public let words: String
    /// The fandom whose posts alone can raise it; `nil` for any post.
    public let fandom: String?

    /// Whether it stands in a pack or an overlay, which people write for their own posts, and not in a list that comes with the program.
    public var isOwn: Bool { !origin.file.hasPrefix(Self.supplied) }

    private static let supplied = "Lexicons/en/"
}

extension LexiconSet {
    /// The lines that evidence can name, by file and line.
    ///
    /// Lists that only steer how others are read (verbs, spellings, other parties, the models' numbers) are never named and left out, as
    /// are valences of 0, which take a word's feeling away.
    public var lines: [LexiconLine] {
        let fandomOfClaim = Dictionary(fandoms.flatMap(\.claims).map { ($0.id, $0.fandom) }) { first, _ in first }
        var found: [(origin: Origin, words: String, fandom: String?)] = []
        found += valences.entries.filter { $0.value.valence.value != 0 }.map { ($0.origin, $0.phrase, $0.value.fandom) }
        found += modifiers.entries.map { ($0.origin, $0.phrase, nil) }
        found += cues.entries.map { ($0.origin, $0.phrase, nil) }
        for table in [generalPhrases] + claimPhrases.values { found += table.entries.map { ($0.origin, $0.phrase, nil) } }
        for (claim, table) in packPhrases { found += table.entries.map { ($0.origin, $0.phrase, fandomOfClaim[claim]) } }
        found += stancePhrases.map { ($0.origin, $0.forms.joined(separator: " "), nil) }
        for phrases in [tonePhrases, targetPhrases] { found += phrases.map { ($0.line.origin, $0.forms.joined(separator: " "), nil) } }
        for weights in [toneWeights, targetWeights] { found += weights.inOrder.map { ($0.line.origin, $0.sign.name, nil) } }
        return Dictionary(grouping: found, by: \.origin)
            .map { LexiconLine(origin: $0.key, words: $0.value.map(\.words).joined(separator: ", "), fandom: $0.value.first?.fandom) }
            .sorted { ($0.origin.file, $0.origin.line) < ($1.origin.file, $1.origin.line) }
    }
}
