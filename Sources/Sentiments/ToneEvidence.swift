import Cues
import Discourse
import Lexicons

/// Turns clauses into the rows that explain them.
struct ToneEvidence {
    let exhibit: Exhibit
    let concern: Evidence.Concern

    /// A row a hit, and after it a row for each shift: what fired, then what was done to it.
    func rows(of clause: WeighedClause) -> [Evidence] {
        let sentence = exhibit.parts[clause.segment].sentences[clause.sentence]
        let place = (clause.segment, clause.sentence)
        var rows: [Evidence] = []
        for hit in clause.hits where hit.value != 0 || hit.entry.valence.value != 0 {
            let words = sentence.bytes(of: hit.tokens)
            rows.append(row(place, trigger: words, scope: words, category: hit.entry.list.rawValue, rule: "valence", source: hit.origin, effect: hit.value))
            for shift in hit.shifts {
                rows.append(
                    row(place, trigger: sentence.bytes(of: shift.trigger), scope: words, category: "shift", rule: shift.rule, source: shift.source, effect: shift.change))
            }
        }
        if clause.bare != 0 {
            let words = sentence.bytes(of: clause.tokens)
            rows.append(row(place, trigger: words, scope: words, category: "outcry", rule: "bare-outcry", source: nil, effect: clause.bare))
        }
        return rows
    }

    /// A row a phrase that leaned the tone.
    func rows(of phrases: [TonePhraseReader.Met]) -> [Evidence] {
        phrases.compactMap { met in
            let effect = met.phrase.line.leaning * met.share
            guard abs(effect) >= ToneModel.leastEffect else { return nil }
            let words = exhibit.parts[met.segment].sentences[met.sentence].bytes(of: met.tokens)
            return row(
                (met.segment, met.sentence), trigger: words, scope: words, category: "phrase", rule: "phrase", source: met.phrase.line.origin, effect: effect)
        }
    }

    /// A row a sign of manner that leaned the tone; it speaks for the whole, so it stands at the first clause.
    func rows(of leanings: [(sign: ToneSign, effect: Double, origin: Origin)], beside clauses: [WeighedClause]) -> [Evidence] {
        guard let first = clauses.first else { return [] }
        let words = exhibit.parts[first.segment].sentences[first.sentence].bytes
        return leanings.filter { $0.sign != .base }.map {
            row((first.segment, first.sentence), trigger: words, scope: words, category: "sign", rule: $0.sign.name, source: $0.origin, effect: $0.effect)
        }
    }

    private func row(
        _ place: (segment: Int, sentence: Int), trigger: Range<Int>, scope: Range<Int>, category: String, rule: String, source: Origin?, effect: Double
    ) -> Evidence {
        Evidence(
            concern: concern, segment: place.segment, sentence: place.sentence, trigger: trigger, scope: scope, category: category, rule: rule,
            source: source?.description, effect: effect)
    }
}
