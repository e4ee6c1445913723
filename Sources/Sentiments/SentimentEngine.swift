import Cues
import Discourse
import Lexicons

/// Weighs the tone of words: valences, turned, raised and damped by cues, clause by clause.
public struct SentimentEngine: Sendable {
    public init(_ lexicons: LexiconSet) {}

    /// The tone of the poster's own words as a whole.
    public func tone(of exhibit: Exhibit) -> Tone { .unknown(tokens: 0) }

    /// The poster's feeling toward a claim's subject, from the clauses that are about it.
    ///
    /// - Parameter speaker: `nil` for the poster, else the quoted speaker whose words are weighed.
    public func tone(of exhibit: Exhibit, toward claim: Claim, by speaker: String?) -> Tone { .unknown(tokens: 0) }
}
