extension Steps {
    static let firstJudgements = """
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

        """

    static let firstPeople = """
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

        """
}
