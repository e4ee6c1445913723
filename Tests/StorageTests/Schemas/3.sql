CREATE TABLE runs (
  id INTEGER PRIMARY KEY NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('running', 'ok', 'partial', 'failed', 'interrupted')),
  program TEXT NOT NULL,
  lexicon_version TEXT NOT NULL,
  judge_version TEXT NOT NULL,
  config TEXT NOT NULL,
  new_files INTEGER NOT NULL DEFAULT 0,
  changed_files INTEGER NOT NULL DEFAULT 0,
  moved_files INTEGER NOT NULL DEFAULT 0,
  vanished_files INTEGER NOT NULL DEFAULT 0,
  unchanged_files INTEGER NOT NULL DEFAULT 0,
  pages_read INTEGER NOT NULL DEFAULT 0,
  pages_failed INTEGER NOT NULL DEFAULT 0,
  posts_read INTEGER NOT NULL DEFAULT 0,
  posts_judged_again INTEGER NOT NULL DEFAULT 0,
  duration_ms INTEGER,
  has_reports INTEGER NOT NULL DEFAULT 0 CHECK (has_reports IN (0, 1))
) STRICT;
CREATE TABLE files (
  id INTEGER PRIMARY KEY NOT NULL,
  path TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  reader TEXT NOT NULL,
  is_pending INTEGER NOT NULL DEFAULT 0 CHECK (is_pending IN (0, 1)),
  vanished_at TEXT
) STRICT;
CREATE INDEX files_by_digest ON files (digest);
CREATE TABLE pages (
  id INTEGER PRIMARY KEY NOT NULL,
  file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  member TEXT NOT NULL,
  digest TEXT NOT NULL,
  container TEXT NOT NULL,
  site TEXT,
  saved_at TEXT,
  reader TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES runs (id),
  UNIQUE (file_id, member)
) STRICT;
CREATE TABLE errors (
  path TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('list', 'open', 'read', 'judge')),
  message TEXT NOT NULL,
  first_run_id INTEGER NOT NULL REFERENCES runs (id),
  run_id INTEGER NOT NULL REFERENCES runs (id),
  PRIMARY KEY (path, stage)
) STRICT, WITHOUT ROWID;
CREATE TABLE lexicons (
  version TEXT NOT NULL,
  path TEXT NOT NULL,
  digest TEXT NOT NULL,
  entries INTEGER,
  PRIMARY KEY (version, path)
) STRICT, WITHOUT ROWID;
CREATE TABLE marks (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE authors (
  id TEXT PRIMARY KEY NOT NULL,
  site TEXT NOT NULL,
  maker_id TEXT,
  maker_name TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE posts (
  id TEXT PRIMARY KEY NOT NULL,
  site TEXT NOT NULL,
  author_id TEXT REFERENCES authors (id),
  posted_at TEXT,
  posted_day TEXT,
  posted_precision TEXT NOT NULL CHECK (posted_precision IN ('second', 'minute', 'day', 'unknown')),
  posted_source TEXT NOT NULL
    CHECK (posted_source IN ('attribute', 'text', 'relative', 'structured data', 'address', 'none')),
  posted_text TEXT,
  saved_at TEXT,
  title TEXT,
  thread_title TEXT,
  in_reply_to TEXT,
  is_reblog INTEGER NOT NULL CHECK (is_reblog IN (0, 1)),
  language TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('live', 'edited', 'deleted', 'hidden')),
  page_id INTEGER REFERENCES pages (id) ON DELETE SET NULL,
  judge_version TEXT NOT NULL,
  first_run_id INTEGER NOT NULL REFERENCES runs (id),
  run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX posts_by_day ON posts (posted_day);
CREATE INDEX posts_by_author ON posts (author_id);
CREATE INDEX posts_by_judge_version ON posts (judge_version);
CREATE INDEX posts_by_page ON posts (page_id);
CREATE TABLE sightings (
  post_id TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  fullness TEXT NOT NULL,
  PRIMARY KEY (post_id, page_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_by_page ON sightings (page_id);
CREATE TABLE engagements (
  post_id TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('notes', 'likes', 'reblogs', 'score', 'replies', 'kudos', 'views')),
  count INTEGER NOT NULL,
  PRIMARY KEY (post_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE segments (
  post_id TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('own', 'quote', 'trail', 'ask', 'tag', 'title', 'summary', 'fiction')),
  speaker_id TEXT REFERENCES authors (id),
  text TEXT NOT NULL,
  PRIMARY KEY (post_id, ordinal)
) STRICT;
CREATE INDEX segments_by_speaker ON segments (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE TABLE sentences (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  post_id TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  segment INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  UNIQUE (post_id, segment, sentence)
) STRICT;
CREATE TABLE copies (
  post_id TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  speaker_id TEXT NOT NULL,
  text_id TEXT NOT NULL,
  words INTEGER NOT NULL, wording_id TEXT NOT NULL DEFAULT '', sketch BLOB,
  PRIMARY KEY (post_id, speaker_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX copies_by_text ON copies (text_id);
CREATE TABLE fandoms (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE claims (
  id TEXT PRIMARY KEY NOT NULL,
  fandom_id TEXT NOT NULL REFERENCES fandoms (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('romance', 'endgame', 'death', 'alive', 'identity', 'theory', 'custom')),
  statement TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE claim_names (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('name', 'subject', 'asserting', 'denying', 'rival')),
  name TEXT NOT NULL,
  PRIMARY KEY (claim_id, role, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE events (
  fandom_id TEXT NOT NULL REFERENCES fandoms (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  title TEXT NOT NULL,
  is_official INTEGER NOT NULL CHECK (is_official IN (0, 1)),
  PRIMARY KEY (fandom_id, date, title)
) STRICT, WITHOUT ROWID;
CREATE TABLE post_sentiments (
  post_id TEXT PRIMARY KEY NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  feeling TEXT NOT NULL CHECK (feeling IN ('positive', 'negative', 'mixed', 'neutral')),
  polarity REAL NOT NULL CHECK (polarity BETWEEN -1 AND 1),
  tokens INTEGER NOT NULL,
  hits INTEGER NOT NULL,
  clauses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE judgements (
  post_id TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  speaker_id TEXT NOT NULL,
  mention TEXT NOT NULL CHECK (mention IN ('name', 'subjects', 'tag', 'thread', 'given', 'carried')),
  stance TEXT NOT NULL CHECK (stance IN ('confirmed', 'ambiguous', 'rejected', 'none')),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  score_confirmed REAL NOT NULL,
  score_ambiguous REAL NOT NULL,
  score_rejected REAL NOT NULL,
  target_feeling TEXT NOT NULL CHECK (target_feeling IN ('positive', 'negative', 'mixed', 'neutral')),
  target_polarity REAL NOT NULL CHECK (target_polarity BETWEEN -1 AND 1),
  target_tokens INTEGER NOT NULL,
  target_hits INTEGER NOT NULL,
  target_clauses INTEGER NOT NULL,
  changed_run_id INTEGER NOT NULL REFERENCES runs (id),
  stance_before TEXT CHECK (stance_before IN ('confirmed', 'ambiguous', 'rejected', 'none')),
  cause TEXT NOT NULL CHECK (cause IN ('new', 'edited', 'rules')),
  PRIMARY KEY (post_id, claim_id, speaker_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX judgements_by_claim ON judgements (claim_id);
CREATE INDEX judgements_by_change ON judgements (changed_run_id);
CREATE INDEX judgements_by_speaker ON judgements (speaker_id) WHERE speaker_id <> '';
CREATE TABLE departures (
  id INTEGER PRIMARY KEY NOT NULL,
  run_id INTEGER NOT NULL REFERENCES runs (id),
  claim_id TEXT NOT NULL,
  voice TEXT NOT NULL CHECK (voice IN ('poster', 'maker', 'quoted')),
  stance_before TEXT NOT NULL CHECK (stance_before IN ('confirmed', 'ambiguous', 'rejected', 'none')),
  cause TEXT NOT NULL CHECK (cause IN ('edited', 'rules', 'gone'))
) STRICT;
CREATE INDEX departures_by_run ON departures (run_id);
CREATE TABLE evidence (
  post_id TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  claim_id TEXT REFERENCES claims (id) ON DELETE CASCADE,
  speaker_id TEXT NOT NULL,
  concern TEXT NOT NULL CHECK (concern IN ('stance', 'sentiment', 'target', 'irony')),
  segment INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_stop INTEGER NOT NULL,
  scope_start INTEGER NOT NULL,
  scope_stop INTEGER NOT NULL,
  category TEXT NOT NULL,
  rule TEXT NOT NULL,
  source TEXT,
  toward TEXT CHECK (toward IN ('confirmed', 'ambiguous', 'rejected', 'none')),
  effect REAL NOT NULL,
  PRIMARY KEY (post_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_claim ON evidence (claim_id) WHERE claim_id IS NOT NULL;
CREATE TABLE identities (
  kind TEXT NOT NULL CHECK (kind IN ('author', 'post')),
  id TEXT NOT NULL,
  name TEXT,
  host TEXT,
  native_id TEXT,
  reply_native_id TEXT,
  permalink TEXT,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE tombstones (
  kind TEXT NOT NULL CHECK (kind IN ('author', 'post', 'source')),
  id TEXT NOT NULL,
  forgotten_at TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE human_codes (
  post_id TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  speaker_id TEXT NOT NULL,
  coder TEXT NOT NULL,
  output TEXT NOT NULL CHECK (output IN ('stance', 'post_sentiment', 'target_sentiment')),
  label TEXT NOT NULL,
  coded_at TEXT,
  sheet TEXT NOT NULL,
  PRIMARY KEY (post_id, claim_id, speaker_id, coder, output)
) STRICT, WITHOUT ROWID;
CREATE TABLE validations (
  id INTEGER PRIMARY KEY NOT NULL,
  validated_at TEXT NOT NULL,
  judge_version TEXT NOT NULL,
  gold TEXT NOT NULL,
  gold_digest TEXT NOT NULL,
  output TEXT NOT NULL CHECK (output IN ('stance', 'post_sentiment', 'target_sentiment')),
  label TEXT NOT NULL,
  measure TEXT NOT NULL
    CHECK (measure IN ('precision', 'recall', 'f1', 'macro_f1', 'alpha', 'ordinal_alpha', 'accuracy')),
  value REAL NOT NULL,
  low REAL,
  high REAL,
  units INTEGER NOT NULL
) STRICT;
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
CREATE INDEX copies_by_wording ON copies (wording_id);
CREATE TABLE lexicon_lines (
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  words TEXT NOT NULL,
  fandom_id TEXT,
  PRIMARY KEY (path, line)
) STRICT, WITHOUT ROWID;
INSERT INTO runs VALUES (1, '2015-01-01T00:00:00Z', '2015-01-01T00:00:01Z', 'partial', '0.1.0', '77e8f5e5084e8108e37153cd4e59ee7109881ff3b82ff3002af43ca77c4ccc29', 'b8139877eb92b879', 'database: d.sqlite', 2, 0, 0, 0, 0, 1, 1, 2, 0, 100, 0);
INSERT INTO files VALUES (1, 'saved/a.html', '46b29c341dcdd1531b21f4a3e0b50581418c113094dd1df78ca90f12f5cc6e61', 741, '0.1.0', 0, NULL);
INSERT INTO files VALUES (2, 'saved/empty.html', '0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8', 0, '0.1.0', 0, NULL);
INSERT INTO pages VALUES (1, 1, '', '46b29c341dcdd1531b21f4a3e0b50581418c113094dd1df78ca90f12f5cc6e61', 'file', 'h-entry', '2015-01-01T00:00:00Z', '0.1.0', 1);
INSERT INTO errors VALUES ('saved/empty.html', 'open', 'saved/empty.html: empty file; save the page again', 1, 1);
INSERT INTO lexicons VALUES ('77e8f5e5084e8108e37153cd4e59ee7109881ff3b82ff3002af43ca77c4ccc29', '', '77e8f5e5084e8108e37153cd4e59ee7109881ff3b82ff3002af43ca77c4ccc29', NULL);
INSERT INTO marks VALUES ('packs', '77e8f5e5084e8108e37153cd4e59ee7109881ff3b82ff3002af43ca77c4ccc29');
INSERT INTO authors VALUES ('fan-1ffa92bca1', 'h-entry', NULL, NULL);
INSERT INTO authors VALUES ('fan-a5117193ab', 'h-entry', NULL, NULL);
INSERT INTO posts VALUES ('011515c1e3277823822e', 'h-entry', 'fan-a5117193ab', '2014-12-22T15:15:00Z', '2014-12-22', 'second', 'attribute', 'then', '2015-01-01T00:00:00Z', NULL, NULL, NULL, 0, 'und', 'live', 1, 'j', 1, 1);
INSERT INTO posts VALUES ('102bdd9f9d7a3f42f6f5', 'h-entry', 'fan-1ffa92bca1', '2014-12-23T15:15:00Z', '2014-12-23', 'second', 'attribute', 'then', '2015-01-01T00:00:00Z', NULL, NULL, NULL, 0, 'und', 'live', 1, 'j', 1, 1);
INSERT INTO sightings VALUES ('011515c1e3277823822e', 1, 0, '2 0000000055 2026-11-25T05:48:28Z b19b9faf');
INSERT INTO sightings VALUES ('102bdd9f9d7a3f42f6f5', 1, 1, '2 0000000056 2026-11-25T05:48:28Z 6b891db3');
INSERT INTO engagements VALUES ('011515c1e3277823822e', 'notes', 12);
INSERT INTO segments VALUES ('011515c1e3277823822e', 0, 'own', NULL, 'Korra and Asami held hands; it is canon, naïve or not.');
INSERT INTO segments VALUES ('102bdd9f9d7a3f42f6f5', 0, 'quote', NULL, 'it is canon');
INSERT INTO segments VALUES ('102bdd9f9d7a3f42f6f5', 1, 'own', NULL, 'Korrasami is not canon, they''re just friends.');
INSERT INTO sentences VALUES (1, '011515c1e3277823822e', 0, 0, 0, 55);
INSERT INTO sentences VALUES (2, '102bdd9f9d7a3f42f6f5', 0, 0, 0, 11);
INSERT INTO sentences VALUES (3, '102bdd9f9d7a3f42f6f5', 1, 0, 0, 45);
INSERT INTO copies VALUES ('011515c1e3277823822e', '', '31d0db128f35d2e6', 11, '31d0db128f35d2e6', X'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f');
INSERT INTO copies VALUES ('102bdd9f9d7a3f42f6f5', '', '3d4945996ff1df17', 7, '3d4945996ff1df17', NULL);
INSERT INTO fandoms VALUES ('korra', 'Korra');
INSERT INTO claims VALUES ('korrasami-canon', 'korra', 'romance', 'They are a couple.');
INSERT INTO claim_names VALUES ('korrasami-canon', 'name', 'Korrasami');
INSERT INTO claim_names VALUES ('korrasami-canon', 'subject', 'asami');
INSERT INTO claim_names VALUES ('korrasami-canon', 'subject', 'korra');
INSERT INTO events VALUES ('korra', '2014-12-19', 'Finale', 0);
INSERT INTO post_sentiments VALUES ('011515c1e3277823822e', 'neutral', -0.044762143799809445, 11, 1, 1);
INSERT INTO post_sentiments VALUES ('102bdd9f9d7a3f42f6f5', 'neutral', -0.3318117714639947, 8, 2, 2);
INSERT INTO judgements VALUES ('011515c1e3277823822e', 'korrasami-canon', '', 'subjects', 'ambiguous', 0.523190552785311, 0.22488100907154746, 0.523190552785311, 0.05240711284572866, 'neutral', -0.09343443882542087, 11, 1, 1, 1, NULL, 'new');
INSERT INTO judgements VALUES ('102bdd9f9d7a3f42f6f5', 'korrasami-canon', '', 'name', 'rejected', 0.9999332634451775, 3.0890554953208235e-05, 2.5050659028590813e-05, 0.9999332634451775, 'neutral', -0.12224342663755182, 8, 2, 2, 1, NULL, 'new');
INSERT INTO departures VALUES (1, 1, 'korrasami-canon', 'poster', 'none', 'gone');
INSERT INTO evidence VALUES ('011515c1e3277823822e', 0, NULL, '', 'sentiment', 0, 0, 34, 39, 34, 39, 'valence', 'valence', 'Lexicons/en/valence.tsv:1315', NULL, 0.08000000000000002);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 1, NULL, '', 'sentiment', 0, 0, 48, 54, 34, 39, 'shift', 'supposing', 'Lexicons/en/cues.tsv:545', NULL, -0.12);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 2, 'korrasami-canon', '', 'stance', 0, 0, 28, 39, 28, 39, 'hedge', 'hedged-saying', 'Lexicons/en/claims/any.tsv:8', 'ambiguous', 1.416621567909605);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 3, 'korrasami-canon', '', 'stance', 0, 0, 16, 26, 16, 26, 'hedge', 'hedged-saying', 'Lexicons/en/claims/romance.tsv:228', 'ambiguous', 1.2492397688194212);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 4, 'korrasami-canon', '', 'stance', 0, 0, 0, 15, 0, 15, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:2414', 'none', 1.210456181225354);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 5, 'korrasami-canon', '', 'stance', 0, 0, 16, 26, 16, 26, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:1398', 'confirmed', 1.0440950028613298);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 6, 'korrasami-canon', '', 'stance', 0, 0, 51, 55, 51, 55, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:13639', 'ambiguous', 0.847115202712516);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 7, 'korrasami-canon', '', 'stance', 0, 0, 31, 40, 31, 40, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:10912', 'confirmed', 0.6368673331236263);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 8, 'korrasami-canon', '', 'stance', 0, 0, 51, 55, 51, 55, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:13640', 'rejected', 0.35517601270356086);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 9, 'korrasami-canon', '', 'stance', 0, 0, 51, 55, 51, 55, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:13641', 'none', 0.25311394008759514);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 10, 'korrasami-canon', '', 'target', 0, 0, 34, 39, 34, 39, 'valence', 'valence', 'Lexicons/en/valence.tsv:1315', NULL, 0.08000000000000002);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 11, 'korrasami-canon', '', 'target', 0, 0, 48, 54, 34, 39, 'shift', 'supposing', 'Lexicons/en/cues.tsv:545', NULL, -0.12);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 12, 'korrasami-canon', '', 'target', 0, 0, 0, 55, 0, 55, 'sign', 'pseudo-negation', 'Lexicons/en/target.tsv:11', NULL, -0.3957870400997287);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 13, 'korrasami-canon', '', 'target', 0, 0, 0, 55, 0, 55, 'sign', 'near-clauses', 'Lexicons/en/target.tsv:21', NULL, -0.32409062515709236);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 14, 'korrasami-canon', '', 'target', 0, 0, 0, 55, 0, 55, 'sign', 'hits', 'Lexicons/en/target.tsv:41', NULL, -0.33617638257157345);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 15, 'korrasami-canon', '', 'target', 0, 0, 0, 55, 0, 55, 'sign', 'words', 'Lexicons/en/target.tsv:46', NULL, -0.6311662890461521);
INSERT INTO evidence VALUES ('011515c1e3277823822e', 16, 'korrasami-canon', '', 'target', 0, 0, 0, 55, 0, 55, 'sign', 'statements', 'Lexicons/en/target.tsv:64', NULL, -0.3008258763630163);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 0, NULL, '', 'sentiment', 1, 0, 17, 22, 17, 22, 'valence', 'valence', 'Lexicons/en/valence.tsv:1315', NULL, -0.08600000000000001);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 1, NULL, '', 'sentiment', 1, 0, 13, 16, 17, 22, 'shift', 'negation', 'Lexicons/en/cues.tsv:7', NULL, -0.28600000000000003);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 2, NULL, '', 'sentiment', 1, 0, 32, 44, 32, 44, 'valence', 'valence', 'Lexicons/en/valence.tsv:6166', NULL, -0.2);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 3, NULL, '', 'sentiment', 1, 0, 0, 45, 0, 45, 'sign', 'quotes', 'Lexicons/en/tone.tsv:29', NULL, -1.0452659482843976);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 4, NULL, '', 'sentiment', 1, 0, 0, 45, 0, 45, 'sign', 'hits', 'Lexicons/en/tone.tsv:35', NULL, -0.2867378073423766);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 5, NULL, '', 'sentiment', 1, 0, 0, 45, 0, 45, 'sign', 'negation', 'Lexicons/en/tone.tsv:44', NULL, -0.4346032822110857);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 6, 'korrasami-canon', '', 'stance', 1, 0, 13, 16, 13, 16, 'disagreement', 'answered-quotation', NULL, 'rejected', 4.609430528818066);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 7, 'korrasami-canon', '', 'stance', 1, 0, 32, 44, 32, 44, 'denying', 'affirmed-denial', 'Lexicons/en/claims/romance.tsv:423', 'rejected', 4.111458190228864);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 8, 'korrasami-canon', '', 'stance', 0, 0, 0, 11, 0, 11, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:946', 'rejected', 2.296441812892284);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 9, 'korrasami-canon', '', 'stance', 1, 0, 24, 31, 24, 31, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:18112', 'confirmed', 1.234309523579884);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 10, 'korrasami-canon', '', 'stance', 0, 0, 0, 2, 0, 2, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:910', 'ambiguous', 0.9302042786399125);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 11, 'korrasami-canon', '', 'stance', 1, 0, 0, 9, 0, 9, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:2414', 'none', 0.9302042786399125);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 12, 'korrasami-canon', '', 'stance', 1, 0, 37, 45, 37, 45, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:8486', 'ambiguous', 0.8340533556074214);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 13, 'korrasami-canon', '', 'stance', 1, 0, 10, 22, 10, 22, 'denying', 'affirmed-denial', 'Lexicons/en/claims/any.tsv:228', 'rejected', 0.7886611756641758);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 14, 'korrasami-canon', '', 'stance', 1, 0, 22, 28, 22, 28, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:625', 'rejected', 0.6462236454974393);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 15, 'korrasami-canon', '', 'stance', 1, 0, 0, 12, 0, 12, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:2484', 'confirmed', 0.45392179943245725);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 16, 'korrasami-canon', '', 'stance', 1, 0, 44, 45, 44, 45, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:710', 'rejected', 0.2146625258399798);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 17, 'korrasami-canon', '', 'stance', 1, 0, 22, 23, 22, 23, 'phrase', 'phrase', 'Lexicons/en/phrases.tsv:204', 'none', 0.14534441853748634);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 18, 'korrasami-canon', '', 'target', 1, 0, 17, 22, 17, 22, 'valence', 'valence', 'Lexicons/en/valence.tsv:1315', NULL, -0.08600000000000001);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 19, 'korrasami-canon', '', 'target', 1, 0, 13, 16, 17, 22, 'shift', 'negation', 'Lexicons/en/cues.tsv:7', NULL, -0.28600000000000003);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 20, 'korrasami-canon', '', 'target', 1, 0, 32, 44, 32, 44, 'valence', 'valence', 'Lexicons/en/valence.tsv:6166', NULL, -0.2);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 21, 'korrasami-canon', '', 'target', 1, 0, 0, 45, 0, 45, 'sign', 'bad-density', 'Lexicons/en/target.tsv:17', NULL, -0.20002125);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 22, 'korrasami-canon', '', 'target', 1, 0, 0, 45, 0, 45, 'sign', 'near-clauses', 'Lexicons/en/target.tsv:21', NULL, -0.32409062515709236);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 23, 'korrasami-canon', '', 'target', 1, 0, 0, 45, 0, 45, 'sign', 'hits', 'Lexicons/en/target.tsv:41', NULL, -0.5328269600040331);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 24, 'korrasami-canon', '', 'target', 1, 0, 0, 45, 0, 45, 'sign', 'words', 'Lexicons/en/target.tsv:46', NULL, -0.5580950426433998);
INSERT INTO evidence VALUES ('102bdd9f9d7a3f42f6f5', 25, 'korrasami-canon', '', 'target', 1, 0, 0, 45, 0, 45, 'sign', 'statements', 'Lexicons/en/target.tsv:64', NULL, -0.3008258763630163);
INSERT INTO identities VALUES ('author', 'fan-1ffa92bca1', 'fernfan', NULL, NULL, NULL, NULL);
INSERT INTO identities VALUES ('author', 'fan-a5117193ab', 'mossyfan', NULL, NULL, NULL, NULL);
INSERT INTO identities VALUES ('post', '011515c1e3277823822e', NULL, NULL, 'https://example.org/1', NULL, 'https://example.org/1');
INSERT INTO identities VALUES ('post', '102bdd9f9d7a3f42f6f5', NULL, NULL, 'https://example.org/2', NULL, 'https://example.org/2');
INSERT INTO tombstones VALUES ('author', 'fan-0123456789', '2015-01-01T00:00:00Z');
INSERT INTO human_codes VALUES ('011515c1e3277823822e', 'korrasami-canon', '', 'ann', 'stance', 'confirmed', '2015-01-01T00:00:00Z', 'sheet.csv');
INSERT INTO validations VALUES (1, '2015-01-01T00:00:00Z', 'j', 'gold.jsonl', 'd', 'stance', 'confirmed', 'f1', 0.5, 0.25, 0.75, 12);
INSERT INTO lexicon_lines VALUES ('Lexicons/fandoms/legend-of-korra.yaml', 21, 'turtleduck date', 'legend-of-korra');
INSERT INTO lexicon_lines VALUES ('mine/valence.tsv', 2, 'squee', NULL);
PRAGMA application_id = 1399352423;
PRAGMA user_version = 3;
