extension Steps {
    /// The lines of people's own packs and overlays, so that a report can tell which of them no post ever raised.
    ///
    /// The next run notes them, and how many lines each list has, though nothing in the lists has changed.
    static let third = """
        CREATE TABLE lexicon_lines (
          path TEXT NOT NULL,
          line INTEGER NOT NULL,
          words TEXT NOT NULL,
          fandom_id TEXT,
          PRIMARY KEY (path, line)
        ) STRICT, WITHOUT ROWID;
        DELETE FROM marks WHERE name = 'packs';

        """
}
