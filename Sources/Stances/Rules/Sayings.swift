import Cues
import Lexicons
import Discourse

/// A saying of a line with how it is put forward: what most rules look at.
struct Heard: Sendable {
    let line: Int
    let saying: Saying
    let finding: StandingReader.Finding
    /// Whether the line speaks of another pair only.
    let isOfRival: Bool

    /// What the rules' findings of it share.
    func finding(_ category: String, toward stance: Stance) -> Finding {
        Finding(
            line: line, trigger: saying.range, category: category, toward: stance, strength: saying.strength / 3, source: saying.origin)
    }
}

extension Heard {
    static func all(in lines: [Testimony.Line]) -> [Heard] {
        lines.enumerated().flatMap { place, line -> [Heard] in
            let isOfRival = line.slotted.forms.contains(Slot.rival) && !line.slotted.forms.contains(Slot.pair)
            return zip(line.sayings, line.standings).map { Heard(line: place, saying: $0, finding: $1, isOfRival: isOfRival) }
        }
    }
}

extension Testimony {
    /// Findings for the sayings of a bearing that stand in one of some ways.
    func findings(
        _ bearing: ClaimPhrase.Bearing, _ standings: Set<Standing>, category: String, toward stance: Stance,
        where holds: (Heard) -> Bool = { !$0.isOfRival && !$0.finding.isScorned }
    ) -> [Finding] {
        heard.filter { $0.saying.bearing == bearing && standings.contains($0.finding.standing) && holds($0) }
            .map { $0.finding(category, toward: stance) }
    }
}
