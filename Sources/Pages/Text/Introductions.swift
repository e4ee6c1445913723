import Discourse

/// Names the speakers of quotations that only the sentence before them names:
/// "Konietzko wrote on his blog:", then blocks that go on after "He even says …".
enum Introductions {
    /// - Returns: as many segments; quotations that had no speaker may have one now.
    static func named(_ segments: [Segment]) -> [Segment] {
        guard segments.contains(where: { $0.kind == .quote && $0.speaker == nil }) else { return segments }
        var named: [Segment] = [], last: String?
        for (index, segment) in segments.enumerated() {
            guard segment.kind == .quote, segment.speaker == nil else {
                named.append(segment)
                if segment.kind == .quote { last = segment.speaker }
                continue
            }
            let before = index > 0 ? segments[index - 1] : nil
            if before?.kind == .own, let words = before?.text {
                last = speaker(introducedBy: words, last: last)
            } else if before == nil {
                last = nil
            }
            named.append(Segment(.quote, segment.text, speaker: last, start: segment.start))
        }
        return named
    }

    /// - Parameters:
    ///   - words: own words that end where the quotation begins.
    ///   - last: who spoke in the quotation before.
    private static func speaker(introducedBy words: String, last: String?) -> String? {
        let sentences = Self.sentences(words)
        guard let sentence = sentences.last else { return nil }
        let terms = Self.terms(sentence)
        if let name = header(terms) { return name }
        let goesOn = last != nil && terms.first.map { thirdPersons.contains($0.lowercased()) } == true
        let isOpening = sentence.last == ":" || sentence.last == "," || terms.contains { saying.contains($0.lowercased()) }
        guard isOpening || goesOn, terms.count <= 60 else { return nil }
        if let name = subject(in: terms) { return name }
        guard terms.contains(where: { thirdPersons.contains($0.lowercased()) }) else { return nil }
        if let last { return last }
        return sentences.dropLast().suffix(3).reversed().lazy.compactMap { subject(in: Self.terms($0)) ?? fullName(in: Self.terms($0)) }.first
    }

    /// A line that is a quotation's header and nothing else, as plain text has it: "mako wrote:", "@mako said:", "Quote from mako:",
    /// "Originally posted by mako:". User names need no capitals there.
    private static func header(_ terms: [String]) -> String? {
        let folded = terms.map { $0.lowercased() }
        if let opening = headings.first(where: { folded.starts(with: $0) }), let name = terms.dropFirst(opening.count).first {
            return terms.count == opening.count + 1 && isUserName(name) ? joined([name]) : nil
        }
        guard terms.count == 2, saying.contains(folded[1]), isUserName(terms[0]) else { return nil }
        // "canon says:", but "mako wrote:"
        let isPlain = terms[0].allSatisfy { $0.isLowercase }
        return !isPlain || folded[1] == "wrote" || folded[1] == "posted" ? joined([terms[0]]) : nil
    }

    private static func isUserName(_ term: String) -> Bool {
        let folded = term.lowercased()
        return term.count > 1 && !pronouns.contains(folded) && !notNames.contains(folded) && term.allSatisfy { $0.isLetter || $0.isNumber || "@_-.".contains($0) }
    }

    private static let headings = [["quote", "from"], ["quote", "by"], ["quoting"], ["originally", "posted", "by"], ["posted", "by"], ["reply", "to"], ["in", "reply", "to"]]

    /// The name that does the saying: before the verb ("Konietzko wrote"), behind it ("said Konietzko"), after "according to", or before "'s blog".
    private static func subject(in terms: [String]) -> String? {
        for (index, term) in terms.enumerated().reversed() where saying.contains(term.lowercased()) {
            if let name = name(endingBefore: index, in: terms) { return name }
            if let name = name(startingAt: index + 1, in: terms), !openings.contains(term.lowercased()) || index == 0 { return name }
        }
        let says = terms.contains { saying.contains($0.lowercased()) }
        for (index, term) in terms.enumerated() where !says && ["to", "from", "by", "via"].contains(term.lowercased()) {
            let isSource = term.lowercased() != "to" || (index > 0 && terms[index - 1].lowercased() == "according")
            if isSource, let name = name(startingAt: index + 1, in: terms) { return name }
        }
        for (index, term) in terms.enumerated() where places.contains(term.lowercased()) {
            if index > 0, terms[index - 1].hasSuffix("'s"), let name = name(endingBefore: index, in: terms) { return name }
        }
        return nil
    }

    /// Walks back over adverbs and auxiliaries ("Konietzko later also wrote") to the name before a verb.
    private static func name(endingBefore verb: Int, in terms: [String]) -> String? {
        var end = verb
        while end > 0, fillers.contains(terms[end - 1].lowercased()) { end -= 1 }
        var start = end
        while start > 0, isNamePart(terms[start - 1]) { start -= 1 }
        // "A teacher from Ohio said": the place is not who speaks.
        if start > 0, ["from", "of", "in", "at", "for", "with", "to", "on"].contains(terms[start - 1].lowercased()) { return nil }
        return joined(terms[start..<end])
    }

    private static func name(startingAt start: Int, in terms: [String]) -> String? {
        var end = start
        while end < terms.count, isNamePart(terms[end]) { end += 1 }
        guard start < end else { return nil }
        return joined(terms[start..<end])
    }

    /// The last run of two or more capitalised words.
    private static func fullName(in terms: [String]) -> String? {
        var found: String?, start = 0
        while start < terms.count {
            var end = start
            while end < terms.count, isNamePart(terms[end]) { end += 1 }
            if end - start >= 2, let name = joined(terms[start..<end]) { found = name }
            start = max(end, start + 1)
        }
        return found
    }

    private static func joined(_ parts: ArraySlice<String>) -> String? {
        var parts = parts
        while let first = parts.first, titles.contains(first.lowercased()) || pronouns.contains(first.lowercased()) { parts.removeFirst() }
        guard !parts.isEmpty, parts.count <= 5, !parts.allSatisfy({ notNames.contains($0.lowercased()) }) else { return nil }
        let words = parts.joined(separator: " ")
        let name = words.first == "@" ? String(words.dropFirst()) : words
        return name.hasSuffix("'s") ? String(name.dropLast(2)) : name
    }

    /// A capitalised word that is no pronoun and no sentence opener; "@name" too.
    private static func isNamePart(_ term: String) -> Bool {
        guard let first = term.first else { return false }
        if first == "@" { return term.count > 1 }
        let folded = term.lowercased()
        return first.isUppercase && !pronouns.contains(folded) && !notNames.contains(folded)
    }

    private static func sentences(_ words: String) -> [String] {
        var sentences: [String] = [], current = ""
        let characters = Array(words)
        for (index, character) in characters.enumerated() {
            if character == "\n" || ".!?".contains(character) && index + 1 < characters.count && characters[index + 1].isWhitespace && !isInitial(current) {
                if !current.trimmed.isEmpty { sentences.append(current.trimmed) }
                current = ""
            } else {
                current.append(character)
            }
        }
        if !current.trimmed.isEmpty { sentences.append(current.trimmed) }
        return sentences
    }

    /// "J. K. Rowling", "Dr. Watson"
    private static func isInitial(_ words: String) -> Bool {
        let last = words.split(whereSeparator: { $0.isWhitespace || $0 == "." }).last ?? ""
        return last.count == 1 && last.first?.isUppercase == true || ["Mr", "Mrs", "Ms", "Dr", "St", "Jr", "Prof"].contains(last)
    }

    private static func terms(_ sentence: String) -> [String] {
        sentence.replacing("’", with: "'").split(whereSeparator: \.isWhitespace).map { word in
            var word = word
            while let last = word.last, ",:;.!?)\"”".contains(last), word.count > 1, !(last == "." && word.count == 2 && word.first?.isUppercase == true) {
                word.removeLast()
            }
            while let first = word.first, "(\"“".contains(first), word.count > 1 { word.removeFirst() }
            return String(word)
        }
    }

    private static let saying: Set<String> = [
        "said", "says", "say", "wrote", "writes", "write", "written", "responded", "responds", "replied", "replies", "explained", "explains", "posted",
        "posts", "added", "adds", "tweeted", "tweets", "stated", "states", "told", "tells", "continued", "continues", "noted", "notes", "commented",
        "comments", "answered", "answers", "admitted", "admits", "confirmed", "confirms", "announced", "announces", "revealed", "reveals", "shared",
        "shares", "clarified", "clarifies", "concluded", "concludes", "declared", "elaborated", "elaborates", "insisted", "joked", "put", "remarked",
        "recalled", "went", "goes", "reads", "observed", "blogged", "shared",
    ]
    /// Verbs that a name behind them does not belong to when something stands before ("told Vanity Fair").
    private static let openings: Set<String> = ["told", "tells", "put", "went", "goes", "posted", "confirmed", "confirms", "revealed", "shared", "wrote"]
    private static let places: Set<String> = [
        "blog", "tumblr", "twitter", "post", "statement", "words", "response", "answer", "explanation", "letter", "comment", "tweet", "account", "page",
        "reply", "message", "announcement", "take",
    ]
    private static let fillers: Set<String> = [
        "also", "later", "then", "further", "even", "once", "has", "had", "have", "just", "recently", "already", "who", "to", "himself", "herself",
        "themselves", "finally", "himself", "again", "in", "what", "did", "would", "subsequently", "previously", "additionally", "since", "now", ",",
    ]
    private static let pronouns: Set<String> = ["he", "she", "they", "him", "her", "his", "their", "i", "we", "it", "you"]
    /// Pronouns that go back to somebody named before.
    private static let thirdPersons: Set<String> = ["he", "she", "they"]
    private static let titles: Set<String> = [
        "creator", "co-creator", "author", "writer", "director", "producer", "showrunner", "actor", "actress", "executive", "fellow", "series", "the",
        "mr", "mrs", "ms", "dr",
    ]
    private static let notNames: Set<String> = [
        "the", "a", "an", "in", "on", "as", "at", "but", "and", "so", "then", "when", "after", "before", "here", "there", "this", "that", "these",
        "those", "what", "who", "which", "for", "from", "to", "of", "by", "with", "while", "now", "later", "yesterday", "today", "also", "however",
        "finally", "if", "one", "someone", "everyone", "people", "twitter", "tumblr", "reddit", "facebook", "instagram", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "edit", "update", "is", "was", "are", "my", "your", "our", "its", "well", "yes", "no",
        "because", "since", "according", "both", "some", "many", "not", "just", "even", "still", "quote", "source",
    ]
}
