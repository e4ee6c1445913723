import Digests
import Stances

/// What judgements are made with, as one digest: posts judged with another one are judged again, from the store.
public enum JudgeVersion {
    /// - Parameters:
    ///   - lexicons: the version of word lists and packs.
    ///   - rules: as `rules(program:)` gives them.
    public static func of(lexicons: String, rules: String) -> String { Digest(of: lexicons + "\u{0}" + rules).short(16) }

    /// The program and each rule with its revision and what its examples say, in the order in which they are asked.
    public static func rules(program: String) -> String { rules(program: program, stanceRules) }

    static func rules(program: String, _ rules: [any StanceRule.Type]) -> String {
        var hasher = Digest.Hasher()
        hasher.add(program)
        for rule in rules { hasher.add("\u{0}\(rule.name) \(rule.revision) \(rule.turns)\u{0}\(rule.examples)") }
        return hasher.finish().hex
    }
}
