import Discourse
import Words

extension FandomPack {
    /// Names of several words that hold one with a feeling ("Legend of Korra", "Cruel Prince"): inside them it feels nothing.
    ///
    /// A name of one word ("Hope") is left out: as often it is the word. A pack's own `valences:` go before.
    ///
    /// - Parameter valences: of the language's lists.
    func quietNames(among valences: PhraseTable<ValenceEntry>) -> [PhraseTable<ValenceEntry>.Entry] {
        var table = PhraseTable<ValenceEntry>()
        var told = Set(self.valences.entries.map(\.forms))
        for (name, origin) in names {
            let words = PhraseTable<ValenceEntry>.forms(of: name)
            // "the new Legend of Korra comics": titles are said without their article.
            for forms in [words, Self.articles.contains(words.first ?? "") ? Array(words.dropFirst()) : []]
            where forms.count > 1 && valences.feels(forms) && told.insert(forms).inserted {
                table.add(forms.joined(separator: " "), ValenceEntry(Valence.neutral, fandom: fandom.id, note: "a name"), from: origin)
            }
        }
        return table.entries
    }

    private static let articles: Set<String> = ["the", "a", "an"]
}

extension PhraseTable<ValenceEntry> {
    /// Whether any entry with a feeling lies over some of the words.
    fileprivate func feels(_ forms: [String]) -> Bool {
        let tokens = SentenceReader.ofPhrases.tokens(in: forms.joined(separator: " "))
        return allMatches(in: tokens).contains { $0.value.valence.value != 0 }
    }
}
