import Cues
import Discourse
import Lexicons

/// Finds which claims a post concerns and what each voice in it holds about them, with the proof.
public struct StanceEngine: Sendable {
    public init(_ lexicons: LexiconSet) {}

    /// - Parameter given: ids of claims that the post is known to concern (its thread's, its tag's); `nil` to find them in the text.
    /// - Returns: one verdict a voice and claim: the poster's first, then those of quoted speakers who have a name.
    public func verdicts(on exhibit: Exhibit, given: [String]?) -> [Verdict] { [] }
}
