import Discourse
import GRDB

/// How many posts are in a language.
public struct LanguageRow: Sendable, Hashable, StoredRow {
    /// BCP 47, or "und".
    public let language: String
    public let posts: Int

    init(_ row: Row) throws {
        language = row["language"]
        posts = row["posts"]
    }
}

extension Store {
    /// Posts by language, the commonest first.
    public func languages() throws(StoreError) -> [LanguageRow] {
        try rows("SELECT language, count(*) AS posts FROM posts GROUP BY language ORDER BY posts DESC, language")
    }
}
