import Discourse
import Foundation
import GRDB

/// A judgement as it was before this transaction.
struct OldJudgement {
    let claim: String
    let speaker: String
    let voice: String
    let stance: String
    let changedRun: Int64
    let before: String?
    let cause: String
}

extension Writing {
    /// Stores what was found out about a post, in the place of what was found before; keeps account of what moved.
    func judgement(of kept: KeptPost, id: String, cause: ChangeRow.Cause) throws {
        let old = try judgements(of: id)
        let wasJudgedAlike: Bool = try value("SELECT judge_version IN (?, '') FROM posts WHERE id = ?", [writer.judgeVersion, id]) ?? true
        let cause = cause == .edited && !wasJudgedAlike ? .rules : cause
        for table in ["copies", "post_sentiments", "judgements", "evidence"] where !old.isEmpty || cause != .new {
            try execute("DELETE FROM \(table) WHERE post_id = ?", [id])
        }
        try sentences(of: kept, id: id)
        try tone(kept.judged.tone, id: id)
        var texts: [String: SpokenText] = [
            "": SpokenText(kept.post.postersTexts, speaker: kept.post.author.map { speaker($0, of: kept.post) } ?? id)
        ]
        var ordinal = try evidence(KeptEvidence.of(kept.judged.tone.evidence), id: id, claim: nil, speaker: "", from: 0)
        var told: Set<String> = []
        var left = Dictionary(old.map { ("\($0.claim)\u{0}\($0.speaker)", $0) }, uniquingKeysWith: { first, _ in first })
        for judgement in kept.judged.judgements {
            let verdict = judgement.verdict
            let speaker = try verdict.speaker.map { try person($0, of: kept.post) } ?? ""
            // Two spellings of a name are one voice; the first verdict stands.
            guard told.insert("\(verdict.claim)\u{0}\(speaker)").inserted else { continue }
            let before = left.removeValue(forKey: "\(verdict.claim)\u{0}\(speaker)")
            try self.judgement(judgement, id: id, speaker: speaker, old: before, cause: cause)
            let proof = KeptEvidence.of(verdict.evidence, for: verdict.stance) + KeptEvidence.of(judgement.target.evidence)
            ordinal = try evidence(proof, id: id, claim: verdict.claim, speaker: speaker, from: ordinal)
            if texts[speaker] == nil { texts[speaker] = SpokenText(kept.post.texts(of: verdict), speaker: speaker) }
        }
        for (speaker, text) in texts {
            try execute(
                "INSERT INTO copies (post_id, speaker_id, text_id, words, wording_id, sketch) VALUES (?1, ?2, ?3, ?4, ?3, ?5)",
                [id, speaker, text.id, text.words, text.sketch.map { Data($0.bytes) }])
        }
        for gone in old where left["\(gone.claim)\u{0}\(gone.speaker)"] != nil { try depart(gone, cause: cause) }
        try execute("UPDATE posts SET judge_version = ?, run_id = ? WHERE id = ?", [writer.judgeVersion, writer.run, id])
    }

    private func speaker(_ name: String, of post: Post) -> String {
        writer.naming.pseudonym(of: name, site: post.site, host: post.host)
    }

    private func tone(_ tone: Tone, id: String) throws {
        try execute(
            "INSERT INTO post_sentiments VALUES (?, ?, ?, ?, ?, ?)",
            [id, tone.feeling.rawValue, tone.polarity.value, tone.tokens, tone.hits, tone.clauses])
    }

    private func judgement(_ judgement: Judgement, id: String, speaker: String, old: OldJudgement?, cause: ChangeRow.Cause) throws {
        let verdict = judgement.verdict, target = judgement.target
        let change = change(to: verdict.stance.rawValue, from: old, cause: cause)
        try execute(
            "INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                id, verdict.claim, speaker, verdict.mention.rawValue, verdict.stance.rawValue, min(1, max(0, verdict.confidence)),
                verdict.scores.confirmed, verdict.scores.ambiguous, verdict.scores.rejected, target.feeling.rawValue,
                target.polarity.value, target.tokens, target.hits, target.clauses, change.run, change.before, change.cause,
            ])
    }

    /// Since the last finished run only the way from there to here counts, however often it was walked.
    private func change(to stance: String, from old: OldJudgement?, cause: ChangeRow.Cause) -> (run: Int64, before: String?, cause: String) {
        guard let old else { return (writer.run, nil, cause.rawValue) }
        guard old.stance != stance else { return (old.changedRun, old.before, old.cause) }
        let isFresh = old.changedRun > writer.lastFinished
        return (writer.run, isFresh ? old.before : old.stance, isFresh && old.before == nil ? old.cause : cause.rawValue)
    }

    /// - Returns: the next free ordinal.
    private func evidence(_ rows: [Evidence], id: String, claim: String?, speaker: String, from first: Int) throws -> Int {
        for (offset, row) in rows.enumerated() {
            try execute(
                "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    id, first + offset, claim, speaker, row.concern.rawValue, row.segment, row.sentence, row.trigger.lowerBound,
                    row.trigger.upperBound, row.scope.lowerBound, row.scope.upperBound, row.category, row.rule, row.source,
                    row.toward?.rawValue, row.effect,
                ])
        }
        return first + rows.count
    }

    func judgements(of id: String) throws -> [OldJudgement] {
        try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT j.*, CASE WHEN s.maker_id IS NOT NULL THEN 'maker' WHEN j.speaker_id = '' THEN 'poster' ELSE 'quoted' END AS voice
                    FROM judgements j JOIN posts p ON p.id = j.post_id
                    LEFT JOIN authors s ON s.id = coalesce(nullif(j.speaker_id, ''), p.author_id) WHERE j.post_id = ?
                    """), arguments: [id]
        ).map {
            OldJudgement(
                claim: $0["claim_id"], speaker: $0["speaker_id"], voice: $0["voice"], stance: $0["stance"],
                changedRun: $0["changed_run_id"], before: $0["stance_before"], cause: $0["cause"])
        }
    }

    /// Notes a judgement that goes, unless it only came since the last finished run.
    func depart(_ old: OldJudgement, cause: ChangeRow.Cause) throws {
        let before = old.changedRun > writer.lastFinished ? old.before : old.stance
        guard let before else { return }
        try execute(
            "INSERT INTO departures (run_id, claim_id, voice, stance_before, cause) VALUES (?, ?, ?, ?, ?)",
            [writer.run, old.claim, old.voice, before, cause == .new ? "edited" : cause.rawValue])
    }
}
