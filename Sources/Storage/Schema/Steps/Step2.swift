extension Steps {
    /// Edited copies: the exact wording stays beside the text that it is counted with.
    ///
    /// Posts are judged again, which sketches their texts; no page is read for it.
    static let second = """
        ALTER TABLE copies ADD COLUMN wording_id TEXT NOT NULL DEFAULT '';
        ALTER TABLE copies ADD COLUMN sketch BLOB;
        UPDATE copies SET wording_id = text_id;
        CREATE INDEX copies_by_wording ON copies (wording_id);
        UPDATE posts SET judge_version = '';

        """
}
