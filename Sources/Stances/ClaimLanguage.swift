import Cues
import Discourse
import Lexicons
import Words

/// A phrase that says something of a claim, met in a sentence.
struct Saying: Sendable {
    let bearing: ClaimPhrase.Bearing
    let strength: Double
    /// Indices into the wording's forms.
    let range: Range<Int>
    let origin: Origin
    /// Whether it comes from the pack's own list for this claim.
    let isOwn: Bool
}

/// What words say of claims of each kind, and of single claims: `claims/*.tsv` and the packs.
struct ClaimLanguage: Sendable {
    struct Value: Sendable {
        let phrase: ClaimPhrase
        let origin: Origin
        let isOwn: Bool
    }
    private var kinds: [Claim.Kind: FormTable<Value>] = [:]
    private var packs: [String: FormTable<Value>] = [:]

    init(_ lexicons: LexiconSet, writer: WordingWriter) {
        let reader = SentenceReader()
        func add(_ entries: [PhraseTable<ClaimPhrase>.Entry], isOwn: Bool, to table: inout FormTable<Value>) {
            for entry in entries {
                table.add(
                    writer.wording(of: reader.tokens(in: entry.phrase)).forms, Value(phrase: entry.value, origin: entry.origin, isOwn: isOwn))
            }
        }
        for kind in Claim.Kind.allCases {
            var table = FormTable<Value>()
            add(lexicons.claimPhrases[kind]?.entries ?? [], isOwn: false, to: &table)
            add(lexicons.generalPhrases.entries, isOwn: false, to: &table)
            kinds[kind] = table
        }
        for (claim, phrases) in lexicons.packPhrases {
            var table = FormTable<Value>()
            add(phrases.entries, isOwn: true, to: &table)
            packs[claim] = table
        }
    }

    /// Phrases in a sentence, the pack's own before those of the kind, the longest first at each place.
    ///
    /// - Parameter line: the sentence with names as slots; names are no part of phrases but for the pack's own.
    func sayings(in line: SlottedLine, wording: Wording, claim: Claim) -> [Saying] {
        var sayings: [Saying] = []
        if let own = packs[claim.id], !own.isEmpty {
            for match in own.longestMatches(in: wording.forms) { sayings.append(Self.saying(match.value, match.range)) }
        }
        for match in kinds[claim.kind]?.longestMatches(in: line.forms) ?? [] {
            let place = line.place(of: match.range)
            if !sayings.contains(where: { $0.isOwn && $0.range.overlaps(place) }) { sayings.append(Self.saying(match.value, place)) }
        }
        return sayings.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func saying(_ value: Value, _ range: Range<Int>) -> Saying {
        Saying(bearing: value.phrase.bearing, strength: value.phrase.strength, range: range, origin: value.origin, isOwn: value.isOwn)
    }
}

extension SlottedLine {
    /// The same line with each saying as its slot: "they are ASSERTS".
    ///
    /// - Parameter isOfOthers: for each saying whether it is said of others than the claim's subject: "Logan OF-ASSERTS".
    func lifted(_ sayings: [Saying], isOfOthers: [Bool]) -> SlottedLine {
        var lifted = SlottedLine(), index = 0
        while index < forms.count {
            if let place = sayings.firstIndex(where: { $0.range.lowerBound == places[index].lowerBound }) {
                lifted.append((isOfOthers[place] ? "OF-" : "") + sayings[place].slot, sayings[place].range)
                let end = sayings[place].range.upperBound
                while index < forms.count, places[index].lowerBound < end { index += 1 }
            } else {
                lifted.append(forms[index], places[index])
                index += 1
            }
        }
        return lifted
    }
}

extension Saying {
    /// How phrases of `phrases.tsv` name it.
    var slot: String {
        switch bearing {
        case .asserting: strength >= 3 ? "ASSERTS" : "FAVORS"
        case .denying: strength >= 3 ? "DENIES" : "DISFAVORS"
        case .hedging: "OPENS"
        }
    }
}
