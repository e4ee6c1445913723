import Cues
import Lexicons
import Discourse

/// A saying of a line with how it is put forward: what most rules look at.
struct Heard: Sendable {
    let line: Int
    let saying: Saying
    let finding: StandingReader.Finding
    /// Whether it is said of others than the claim's subject: of another pair, of somebody else.
    let isOfRival: Bool
    /// Whether it stands inside quotation marks.
    let isInQuotes: Bool

    /// What the rules' findings of it share.
    func finding(_ category: String, toward stance: Stance) -> Finding {
        Finding(
            line: line, trigger: saying.range, category: category, toward: stance, strength: saying.strength / 3, source: saying.origin)
    }
}

extension Heard {
    static func all(in lines: [Testimony.Line]) -> [Heard] {
        lines.enumerated().flatMap { place, line -> [Heard] in
            guard !line.sayings.isEmpty else { return [] }
            let isQuoted = line.slotted.quotedForms
            return line.sayings.indices.map { index in
                let saying = line.sayings[index]
                return Heard(
                    line: place, saying: saying, finding: line.standings[index], isOfRival: line.isOfOthers[index],
                    isInQuotes: line.slotted.range(of: saying.range).first.map { isQuoted[$0] } ?? false)
            }
        }
    }
}

extension Testimony {
    /// Findings for the sayings of a bearing that stand in one of some ways.
    func findings(
        _ bearing: ClaimPhrase.Bearing, _ standings: Set<Standing>, category: String, toward stance: Stance,
        where holds: (Heard) -> Bool = { !$0.isOfRival && !$0.finding.isScorned && !$0.isInQuotes }
    ) -> [Finding] {
        heard.filter { $0.saying.bearing == bearing && standings.contains($0.finding.standing) && holds($0) }
            .map { $0.finding(category, toward: stance) }
    }
}
