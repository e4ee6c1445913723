extension Steps {
    static let firstViews = """
        CREATE VIEW current_judgements AS
        SELECT j.post_id, j.claim_id, c.fandom_id, p.site, p.author_id,
          coalesce(s.maker_id, nullif(j.speaker_id, ''), p.author_id) AS speaker_id,
          CASE WHEN s.maker_id IS NOT NULL THEN 'maker' WHEN j.speaker_id = '' THEN 'poster' ELSE 'quoted' END AS voice,
          s.maker_name,
          p.posted_at, p.posted_day, p.posted_precision, p.is_reblog, p.language,
          coalesce(t.text_id, j.post_id) AS text_id,
          j.mention, j.stance, j.confidence, j.score_confirmed, j.score_ambiguous, j.score_rejected,
          j.target_feeling, j.target_polarity, j.target_tokens, j.target_hits,
          f.feeling AS post_feeling, f.polarity AS post_polarity, f.tokens AS post_tokens, f.hits AS post_hits,
          j.speaker_id AS said_by
        FROM judgements j
        JOIN posts p ON p.id = j.post_id
        JOIN claims c ON c.id = j.claim_id
        LEFT JOIN post_sentiments f ON f.post_id = j.post_id
        LEFT JOIN copies t ON t.post_id = j.post_id AND t.speaker_id = j.speaker_id
        LEFT JOIN authors s ON s.id = coalesce(nullif(j.speaker_id, ''), p.author_id);

        CREATE VIEW daily_stance AS
        SELECT posted_day AS day, claim_id, site, voice,
          count(*) AS posts, count(DISTINCT text_id) AS texts, count(DISTINCT speaker_id) AS authors,
          sum(stance = 'confirmed') AS confirmed, sum(stance = 'ambiguous') AS ambiguous,
          sum(stance = 'rejected') AS rejected, sum(stance = 'none') AS none,
          count(DISTINCT CASE WHEN stance = 'confirmed' THEN text_id END) AS confirmed_texts,
          count(DISTINCT CASE WHEN stance = 'ambiguous' THEN text_id END) AS ambiguous_texts,
          count(DISTINCT CASE WHEN stance = 'rejected' THEN text_id END) AS rejected_texts,
          count(DISTINCT CASE WHEN stance = 'none' THEN text_id END) AS none_texts,
          sum(target_hits > 0) AS target_posts,
          avg(CASE WHEN target_hits > 0 THEN target_polarity END) AS target_polarity
        FROM current_judgements WHERE posted_day IS NOT NULL
        GROUP BY posted_day, claim_id, site, voice;

        CREATE VIEW claim_summary AS
        SELECT j.claim_id, c.fandom_id, c.kind, c.statement, j.voice,
          count(*) AS posts, count(DISTINCT j.text_id) AS texts, count(DISTINCT j.speaker_id) AS authors,
          sum(j.stance = 'confirmed') AS confirmed, sum(j.stance = 'ambiguous') AS ambiguous,
          sum(j.stance = 'rejected') AS rejected, sum(j.stance = 'none') AS none,
          count(DISTINCT CASE WHEN j.stance = 'confirmed' THEN j.text_id END) AS confirmed_texts,
          count(DISTINCT CASE WHEN j.stance = 'ambiguous' THEN j.text_id END) AS ambiguous_texts,
          count(DISTINCT CASE WHEN j.stance = 'rejected' THEN j.text_id END) AS rejected_texts,
          count(DISTINCT CASE WHEN j.stance = 'none' THEN j.text_id END) AS none_texts,
          sum(j.target_hits > 0) AS target_posts,
          avg(CASE WHEN j.target_hits > 0 THEN j.target_polarity END) AS target_polarity,
          min(j.posted_day) AS first_day, max(j.posted_day) AS last_day,
          sum(j.posted_day IS NULL) AS undated
        FROM current_judgements j JOIN claims c ON c.id = j.claim_id
        GROUP BY j.claim_id, j.voice;

        CREATE VIEW sentence_texts AS
        SELECT n.id, n.post_id, n.segment, n.sentence,
          CAST(substr(CAST(g.text AS BLOB), n.start + 1, n.stop - n.start) AS TEXT) AS text
        FROM sentences n JOIN segments g ON g.post_id = n.post_id AND g.ordinal = n.segment;

        CREATE VIEW evidence_quotes AS
        SELECT e.post_id, e.ordinal, e.claim_id, p.site, p.author_id,
          coalesce(s.maker_id, nullif(e.speaker_id, ''), p.author_id) AS speaker_id,
          CASE WHEN s.maker_id IS NOT NULL THEN 'maker' WHEN e.speaker_id = '' THEN 'poster' ELSE 'quoted' END AS voice,
          s.maker_name, p.posted_at, p.posted_day, coalesce(t.text_id, e.post_id) AS text_id,
          j.stance, j.confidence,
          e.concern, e.category, e.rule, e.source, e.toward, e.effect,
          e.segment, g.kind AS segment_kind, e.sentence,
          CAST(substr(CAST(g.text AS BLOB), n.start + 1, n.stop - n.start) AS TEXT) AS quote,
          CAST(substr(CAST(g.text AS BLOB), e.trigger_start + 1, e.trigger_stop - e.trigger_start) AS TEXT) AS "trigger",
          e.trigger_start - n.start AS trigger_start, e.trigger_stop - n.start AS trigger_stop,
          e.scope_start - n.start AS scope_start, e.scope_stop - n.start AS scope_stop
        FROM evidence e
        JOIN posts p ON p.id = e.post_id
        JOIN segments g ON g.post_id = e.post_id AND g.ordinal = e.segment
        JOIN sentences n ON n.post_id = e.post_id AND n.segment = e.segment AND n.sentence = e.sentence
        LEFT JOIN judgements j ON j.post_id = e.post_id AND j.claim_id = e.claim_id AND j.speaker_id = e.speaker_id
        LEFT JOIN copies t ON t.post_id = e.post_id AND t.speaker_id = e.speaker_id
        LEFT JOIN authors s ON s.id = coalesce(nullif(e.speaker_id, ''), p.author_id);

        CREATE VIEW finished_runs AS
        SELECT id, started_at, finished_at, outcome,
          coalesce(lag(id) OVER (ORDER BY id), 0) AS previous_id
        FROM runs WHERE outcome IN ('ok', 'partial');

        CREATE VIEW changes_since_last_run AS
        WITH last AS (SELECT max(previous_id) AS id FROM finished_runs)
        SELECT claim_id, voice, cause, stance_before, stance AS stance_after, count(*) AS posts FROM (
          SELECT j.claim_id,
            CASE WHEN s.maker_id IS NOT NULL THEN 'maker' WHEN j.speaker_id = '' THEN 'poster' ELSE 'quoted' END AS voice,
            j.cause, j.stance_before, j.stance
          FROM judgements j JOIN posts p ON p.id = j.post_id
          LEFT JOIN authors s ON s.id = coalesce(nullif(j.speaker_id, ''), p.author_id), last
          WHERE j.changed_run_id > last.id AND j.stance_before IS NOT j.stance
          UNION ALL
          SELECT d.claim_id, d.voice, d.cause, d.stance_before, NULL FROM departures d, last WHERE d.run_id > last.id
        )
        GROUP BY claim_id, voice, cause, stance_before, stance_after;

        CREATE VIEW lexicon_hits AS
        SELECT source, rule, category, concern, count(*) AS hits, count(DISTINCT post_id) AS posts
        FROM evidence WHERE source IS NOT NULL
        GROUP BY source, rule, category, concern;

        CREATE VIRTUAL TABLE sentence_index USING fts5 (
          text, content = 'sentence_texts', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
        """
}
