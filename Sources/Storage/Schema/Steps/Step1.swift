extension Steps {
    /// The first whole schema.
    static let first = firstWork + firstPosts + firstClaims + firstJudgements + firstPeople + firstViews

    private static let firstWork = """
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

        """

    private static let firstPosts = """
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
          words INTEGER NOT NULL,
          PRIMARY KEY (post_id, speaker_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX copies_by_text ON copies (text_id);

        """

    private static let firstClaims = """
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

        """
}
