import Cues
import Discourse
import Lexicons
import Words

/// Finds which claims a post concerns and what each voice in it holds about them, with the proof.
public struct StanceEngine: Sendable {
    let reader: TestimonyReader
    let model: StanceModel
    private let finder: ConcernFinder

    public init(_ lexicons: LexiconSet) {
        let writer = WordingWriter(spellings: lexicons.spellings)
        reader = TestimonyReader(
            names: NameTable(lexicons.fandoms, writer: writer), language: ClaimLanguage(lexicons, writer: writer), writer: writer)
        model = StanceModel(lexicons)
        finder = ConcernFinder(names: reader.names, writer: writer, titles: SentenceReader())
    }

    /// - Parameters:
    ///   - given: ids of claims that the post is known to concern (its thread's, its tag's); `nil` to find them in the text.
    ///   - around: ids of claims that the posts around it concern (the one it answers, the one that opened the discussion);
    ///     such a claim counts where the post's own words say something of it ("they're just friends" under a post on a pair).
    /// - Returns: one verdict a voice and claim: the poster's first, then those of quoted speakers who have a name.
    public func verdicts(on exhibit: Exhibit, given: [String]?, around: [String] = []) -> [Verdict] {
        let concerns = finder.concerns(of: exhibit, given: given)
        let voices = speakers(of: exhibit)
        let named = concerns.flatMap { concern -> [Verdict] in
            let own = verdict(on: exhibit, concern: concern, speaker: nil)
            return [concern.mention == .thread && !own.isPlain(from: Self.surenessInThread) ? own.withoutPosition : own] + voices.map { verdict(on: exhibit, concern: concern, speaker: $0) }.filter { !$0.evidence.isEmpty }
        }
        guard given == nil else { return named }
        return named + finder.carried(around, beside: concerns).map { verdict(on: exhibit, concern: $0, speaker: nil) }.filter { $0.isPlain(from: Self.surenessWhenCarried) }
    }

    /// Ids of the claims that a post's own words, tags or thread title are about.
    public func claims(of exhibit: Exhibit) -> [String] {
        finder.concerns(of: exhibit, given: nil).map { reader.names.fandoms[$0.fandom].claims[$0.claim].id }
    }

    /// How sure turns of phrase alone must be where only the thread, or only the posts around, name the claim, 0…1.
    ///
    /// Source: the best of 0, 0.4 … 0.6 and 0.5 … 0.7 on the sample's labels through the whole pipeline (macro-F1 0.63; 0.47 when
    /// they never suffice, 0.61 when they always do in threads).
    private static let surenessInThread = 0.5
    private static let surenessWhenCarried = 0.7

    /// What the poster says of a claim, for measuring and explaining; `nil` where no pack knows the claim.
    func testimony(of exhibit: Exhibit, claim: String) -> Testimony? {
        guard let concern = finder.concerns(of: exhibit, given: [claim]).first else { return nil }
        return reader.testimony(of: exhibit, fandom: concern.fandom, claim: concern.claim, speaker: nil)
    }

    private func speakers(of exhibit: Exhibit) -> [String] {
        var speakers: [String] = []
        for part in exhibit.parts {
            guard let speaker = part.segment.speaker, !part.segment.kind.isPostersVoice, !speakers.contains(speaker) else { continue }
            speakers.append(speaker)
        }
        return speakers
    }

    private func verdict(on exhibit: Exhibit, concern: Concern, speaker: String?) -> Verdict {
        let testimony = reader.testimony(of: exhibit, fandom: concern.fandom, claim: concern.claim, speaker: speaker)
        let rows = model.rows(for: testimony)
        let chances = model.chances(rows)
        let proof = rows.filter { $0.effect > 0 }.map { evidence($0, testimony) }
        let best = Stance.allCases.max { chances[$0, default: 0] < chances[$1, default: 0] } ?? .none
        let stance = proof.contains { $0.toward == best } ? best : .none
        return Verdict(
            claim: testimony.claim.id, speaker: speaker, mention: concern.mention, stance: stance, confidence: chances[stance, default: 0],
            scores: StanceScores(
                confirmed: chances[.confirmed, default: 0], ambiguous: chances[.ambiguous, default: 0], rejected: chances[.rejected, default: 0]),
            evidence: Proof(of: proof, for: stance).rows)
    }

    private func evidence(_ row: StanceModel.Row, _ testimony: Testimony) -> Evidence {
        let line = row.finding.isQuoted ? testimony.quoted[row.finding.line] : testimony.lines[row.finding.line]
        func bytes(_ range: Range<Int>) -> Range<Int> {
            let tokens = line.wording.tokenRange(range)
            guard !tokens.isEmpty else { return line.source.bytes.lowerBound..<line.source.bytes.lowerBound }
            return line.source.tokens[tokens.lowerBound].bytes.lowerBound..<line.source.tokens[tokens.upperBound - 1].bytes.upperBound
        }
        return Evidence(
            concern: row.finding.category == "irony" ? .irony : .stance, segment: line.segment, sentence: line.sentence,
            trigger: bytes(row.finding.trigger), scope: bytes(row.finding.scope), category: row.finding.category, rule: row.rule,
            source: row.finding.source?.description, toward: row.finding.toward, effect: row.effect)
    }
}

extension Verdict {
    /// The same claim, on which nothing was said: the thread is about it, the post is not.
    fileprivate var withoutPosition: Verdict {
        Verdict(
            claim: claim, speaker: speaker, mention: mention, stance: .none,
            confidence: 1 - scores.confirmed - scores.ambiguous - scores.rejected, scores: scores, evidence: evidence)
    }

    /// Whether a position is taken by words of the claim's kind, or by turns of phrase that leave little doubt.
    fileprivate func isPlain(from confidence: Double) -> Bool {
        stance != .none && (self.confidence >= confidence || evidence.contains { $0.rule != "phrase" && $0.toward == stance })
    }
}
