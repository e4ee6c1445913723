import Cues
import Discourse
import Lexicons
import Words

/// What a name in a text stands for in a fandom's pack.
enum NameUse: Sendable, Hashable {
    /// A name of the claim itself, by its place in the fandom's claims.
    case claim(Int)
    /// Somebody or something of the story, by its place in the fandom's subjects.
    case subject(Int)
    case maker
}

/// All names of all packs, looked up at once.
struct NameTable: Sendable {
    struct Use: Sendable, Hashable {
        let fandom: Int
        let use: NameUse
    }
    let fandoms: [Fandom]
    private let table: FormTable<Use>
    private let near: NearNames

    init(_ fandoms: [Fandom], writer: WordingWriter) {
        self.fandoms = fandoms
        var table = FormTable<Use>()
        var near = NearNames()
        let reader = SentenceReader()
        for (place, fandom) in fandoms.enumerated() {
            for (name, use) in Self.names(of: fandom) {
                let forms = writer.wording(of: reader.tokens(in: name)).forms
                guard !forms.isEmpty, !(forms.count == 1 && Self.everyday.contains(forms[0])) else { continue }
                table.add(forms, Use(fandom: place, use: use))
                guard case .claim = use else { continue }
                // "#swanqueen" for "Swan Queen"
                if forms.count > 1, forms.allSatisfy({ $0.count > 1 }) { table.add([forms.joined()], Use(fandom: place, use: use)) }
                if forms.count == 1 { near.add(forms[0], Use(fandom: place, use: use)) }
            }
        }
        self.table = table
        self.near = near
    }

    /// Uses of names in a sentence, longest first at each place, for one fandom.
    func uses(in forms: [String], fandom: Int) -> [(range: Range<Int>, use: NameUse)] {
        let numbers = table.numbers(of: forms)
        var uses: [(range: Range<Int>, use: NameUse)] = []
        var start = 0
        while start < numbers.count {
            var best: (range: Range<Int>, use: NameUse)?
            if numbers[start] >= 0 {
                table.walk(numbers, from: start) { range, value in
                    guard value.fandom == fandom, best.map({ range.count > $0.range.count }) ?? true else { return }
                    best = (range, value.use)
                }
            }
            if best == nil, let use = near.use(of: forms[start], fandom: fandom) { best = (start..<start + 1, use) }
            if let best { uses.append(best) }
            start = best?.range.upperBound ?? start + 1
        }
        return uses
    }

    /// The fandoms whose names stand in a sentence.
    func fandoms(in forms: [String]) -> Set<Int> {
        Set(table.allMatches(in: forms).map(\.value.fandom) + forms.flatMap { near.fandoms(of: $0) })
    }

    private static func names(of fandom: Fandom) -> [(String, NameUse)] {
        var names: [(String, NameUse)] = []
        for (place, claim) in fandom.claims.enumerated() {
            names += claim.names.map { ($0, .claim(place)) }
            names += initials(of: claim, in: fandom).map { ($0, .claim(place)) }
        }
        for (place, subject) in fandom.subjects.enumerated() {
            names += ([subject.name] + subject.aliases).map { ($0, .subject(place)) }
            if let first = firstName(of: subject.name) { names.append((first, .subject(place))) }
        }
        for maker in fandom.makers { names += ([maker.name] + maker.aliases).map { ($0, .maker) } }
        return names
    }

    /// "K/A", "A/K" for a claim about two.
    private static func initials(of claim: Claim, in fandom: Fandom) -> [String] {
        guard claim.about.count == 2 else { return [] }
        let letters = claim.about.compactMap { id in fandom.subjects.first { $0.id == id }?.name.first.map(String.init) }
        guard letters.count == 2 else { return [] }
        return [letters[0] + "/" + letters[1], letters[1] + "/" + letters[0]]
    }

    private static func firstName(of name: String) -> String? {
        let words = name.split(separator: " ")
        guard words.count > 1, let first = words.first, first.count > 2, !titles.contains(first.lowercased()) else { return nil }
        return String(first)
    }

    private static let titles: Set<String> = [
        "the", "miss", "mr", "mrs", "ms", "mr.", "mrs.", "ms.", "dr", "dr.", "captain", "queen", "king", "prince", "princess", "young",
        "old", "lord", "lady", "sir", "professor", "agent", "detective", "commander", "general", "doctor", "emperor", "saint",
    ]
    /// Aliases that are everyday words say nothing alone.
    private static let everyday: Set<String> = ["they", "them", "he", "she", "it", "everyone", "t", "the", "i", "we", "you", "who", "one"]
}

/// Long names of claims, found also with a slip in them ("korrasmi").
struct NearNames: Sendable {
    private var names: [Character: [(name: [UInt8], use: NameTable.Use)]] = [:]
    private var known: Set<String> = []

    mutating func add(_ name: String, _ use: NameTable.Use) {
        known.insert(name)
        guard name.utf8.count >= 7, let first = name.first else { return }
        names[first, default: []].append((Array(name.utf8), use))
    }

    func use(of form: String, fandom: Int) -> NameUse? { nearest(form) { $0.fandom == fandom }?.use }

    func fandoms(of form: String) -> [Int] { nearest(form) { _ in true }.map { [$0.fandom] } ?? [] }

    private func nearest(_ form: String, where holds: (NameTable.Use) -> Bool) -> NameTable.Use? {
        guard form.utf8.count >= 6, let first = form.first, let candidates = names[first], !known.contains(form) else { return nil }
        let letters = Array(form.utf8)
        for (name, use) in candidates where abs(name.count - letters.count) <= 1 && holds(use) {
            if Self.isOneSlip(name, letters) { return use }
        }
        return nil
    }

    /// One letter too many, too few, another, or two swapped.
    static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        var start = 0
        while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
        var tail = 0
        while tail < min(left.count, right.count) - start, left[left.count - 1 - tail] == right[right.count - 1 - tail] { tail += 1 }
        let leftRest = left.count - start - tail, rightRest = right.count - start - tail
        if max(leftRest, rightRest) <= 1 { return true }
        return leftRest == 2 && rightRest == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
    }
}
