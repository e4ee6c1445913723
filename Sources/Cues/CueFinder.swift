import Discourse
import Lexicons

/// Finds the cues of a sentence and how far each reaches.
public struct CueFinder: Sendable {
    /// What an entry of the table stands for.
    enum Trigger: Sendable {
        case cue(CueEntry, Origin)
        case verb(VerbEntry, Origin)
    }
    private let table: FormTable<Trigger>
    public let writer: WordingWriter

    public init(_ lexicons: LexiconSet) {
        let writer = WordingWriter(spellings: lexicons.spellings)
        var table = FormTable<Trigger>()
        for entry in lexicons.cues.entries { table.add(writer.forms(of: entry.phrase), .cue(entry.value, entry.origin)) }
        var known: Set<String> = []
        for entry in lexicons.verbs.entries {
            for form in VerbEntry.regularForms(of: entry.phrase) + entry.value.forms where known.insert(form).inserted {
                table.add([form], .verb(entry.value, entry.origin))
            }
        }
        self.table = table
        self.writer = writer
    }

    /// - Returns: in order of their triggers.
    public func cues(in sentence: Sentence) -> [Cue] { cues(in: sentence, wording: writer.wording(of: sentence)) }

    /// As `cues(in:)`, where the sentence has been written out already.
    public func cues(in sentence: Sentence, wording: Wording) -> [Cue] {
        let found = unmasked(table.allMatches(in: wording.forms))
        let stops = Clauses.stops(in: wording, sentence: sentence, cues: found)
        return found.flatMap { match -> [Cue] in
            scopes(of: match, stops: stops, count: wording.forms.count).map { scope in
                cue(match, trigger: wording.tokenRange(match.range), scope: wording.tokenRange(scope))
            }
        }
    }

    private func cue(_ match: FormTable<Trigger>.Match, trigger: Range<Int>, scope: Range<Int>) -> Cue {
        switch match.value {
        case .cue(let entry, let origin):
            Cue(category: entry.category, action: entry.action, trigger: trigger, scope: scope, origin: origin)
        case .verb(let verb, let origin):
            Cue(category: verb.signature.rawValue, signature: verb.signature, trigger: trigger, scope: scope, origin: origin)
        }
    }

    /// Leaves out what stands inside a longer trigger: "not" in "not only", "know" in "everyone knows"; of two
    /// negations that overlap ("it is untrue", "untrue that") one stays.
    private func unmasked(_ matches: [FormTable<Trigger>.Match]) -> [FormTable<Trigger>.Match] {
        var seen: Set<[Int]> = []
        let single = matches.filter { match in
            // "nobody" and "no one" are written alike and act once.
            guard let action = Self.action(match), let place = CueEntry.Action.allCases.firstIndex(of: action) else { return true }
            return seen.insert([match.range.lowerBound, match.range.upperBound, place]).inserted
        }
        return single.filter { match in
            !single.contains { other in
                guard other.range != match.range, other.range.overlaps(match.range) else { return false }
                let isInside = other.range.lowerBound <= match.range.lowerBound && other.range.upperBound >= match.range.upperBound
                return isInside || Self.action(other) == .negate && Self.action(match) == .negate && isBetter(other.range, match.range)
            }
        }
    }

    /// Of two that overlap the longer, of equals the first.
    private func isBetter(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        (left.count, right.lowerBound) > (right.count, left.lowerBound)
    }

    private static func action(_ match: FormTable<Trigger>.Match) -> CueEntry.Action? {
        if case .cue(let entry, _) = match.value { entry.action } else { nil }
    }

    private func scopes(of match: FormTable<Trigger>.Match, stops: [Range<Int>], count: Int) -> [Range<Int>] {
        let direction: CueEntry.Direction, reach: Int?
        switch match.value {
        case .cue(let entry, _): (direction, reach) = (entry.direction, entry.reach)
        case .verb: (direction, reach) = (.forward, nil)
        }
        // Irony colours the whole sentence.
        let stops = Self.action(match) == .ironise ? [] : stops
        let end = stops.first { $0.lowerBound >= match.range.upperBound }?.lowerBound ?? count
        let start = stops.last { $0.upperBound <= match.range.lowerBound }?.upperBound ?? 0
        let forward = match.range.upperBound..<max(match.range.upperBound, min(end, match.range.upperBound + (reach ?? count)))
        let backward = min(match.range.lowerBound, max(start, match.range.lowerBound - (reach ?? count)))..<match.range.lowerBound
        switch direction {
        case .forward: return [forward]
        case .backward: return [backward]
        case .both: return [backward, forward]
        case .none: return [match.range.upperBound..<match.range.upperBound]
        }
    }
}

extension WordingWriter {
    /// A phrase of a list, written out as texts are; the blank-parted words are taken as they stand but for contractions.
    public func forms(of phrase: String) -> [String] {
        phrase.split(separator: " ").flatMap { word -> [String] in
            // "/s" is one mark of tone, as texts have it.
            if word.first == "/", word.count == 2 { return [String(word)] }
            var word = word, leading: [String] = [], trailing: [String] = []
            while let first = word.first, word.count > 1, Self.marks.contains(first) {
                leading.append(String(first))
                word.removeFirst()
            }
            while let last = word.last, word.count > 1, Self.marks.contains(last) {
                trailing.insert(String(last), at: 0)
                word.removeLast()
            }
            return leading + word.split(separator: "-").flatMap { written(String($0)) } + trailing
        }
    }

    private static let marks: Set<Character> = ["/", "?", "!", ",", ".", ":", ";", "\"", "(", ")", "^", "%", "#"]
}
