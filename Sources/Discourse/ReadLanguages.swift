extension Post {
    /// Languages that there are word lists for; posts in others are counted, not scored.
    static let readLanguages = ["en"]

    /// Whether there are word lists for a language; one that nobody could tell is read, as most of those are short English.
    ///
    /// - Parameter language: BCP 47 ("en", "en-GB", "und"). "und-Cyrl", of which only the script is known, is not English's.
    public static func isRead(_ language: String) -> Bool {
        language == "und" || readLanguages.contains { language == $0 || language.hasPrefix($0 + "-") }
    }
}
