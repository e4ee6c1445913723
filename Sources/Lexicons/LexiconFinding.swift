import Foundation

/// Something about an entry that is no fault of form, but that its writer would want to know.
public struct LexiconFinding: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// It can never match: nothing in it is a word, or no text comes apart so.
        case unreachable
        /// Written twice alike in one list.
        case duplicate
        /// Written twice in one list, with different meanings.
        case contradictory
        /// Another list's entry always comes first.
        case shadowed
        /// Counts only in some contexts, or turns the plain list's meaning round, and does not say why.
        case unreasoned
        /// Bytes of UTF-8 that a program once took for another encoding ("cafÃ©").
        case mojibake
        /// Not in Unicode's composed form (NFC): it matches, but searching the file for it does not.
        case decomposed
    }
    public let kind: Kind
    public let phrase: String
    public let origin: Origin
    /// The entry that it is held against, where there is one.
    public let other: Origin?

    /// `file:line: what; what to do`
    public var description: String {
        let against = other.map { " (\($0))" } ?? ""
        return switch kind {
        case .unreachable: "\(origin): \"\(phrase)\" can never match; write it as texts are written, or drop it"
        case .duplicate: "\(origin): \"\(phrase)\" stands twice\(against); drop one of the lines"
        case .contradictory: "\(origin): \"\(phrase)\" was given another meaning before\(against); keep one of the lines"
        case .shadowed: "\(origin): \"\(phrase)\" is always covered by another list\(against); drop it or give the other a context"
        case .unreasoned: "\(origin): \"\(phrase)\" has another meaning than is plain\(against), and no reason; say why in the column note"
        case .mojibake: "\(origin): \"\(phrase)\" was saved in a wrong encoding once; write it anew and save the file as UTF-8"
        case .decomposed: "\(origin): \"\(phrase)\" holds loose accents; write it with composed letters (NFC)"
        }
    }
}

extension LexiconSet {
    /// All findings, list by list, in the order of their lines.
    public func findings() -> [LexiconFinding] {
        var findings = Self.findings(in: valences, sameList: { $0.list == $1.list && $0.fandom == $1.fandom }, agree: Self.agree) { first, second in
            first.context == nil && (first.fandom == nil || first.fandom == second.fandom)
        }
        findings += unreasoned
        findings += Self.findings(in: modifiers, sameList: { $0.position == $1.position }, agree: ==)
        findings += Self.findings(in: cues, sameList: { $0.category == $1.category && $0.direction == $1.direction }, agree: ==)
        findings += Self.findings(in: verbs, sameList: { _, _ in true }, agree: ==)
        for (_, table) in claimPhrases.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { findings += Self.findings(in: table, sameList: { _, _ in true }, agree: ==) }
        findings += Self.findings(in: generalPhrases, sameList: { _, _ in true }, agree: ==)
        for (_, table) in packPhrases.sorted(by: { $0.key < $1.key }) { findings += Self.findings(in: table, sameList: { _, _ in true }, agree: ==) }
        findings += Self.findings(in: others, sameList: { _, _ in true }, agree: ==)
        return findings.sorted { ($0.origin.file, $0.origin.line) < ($1.origin.file, $1.origin.line) }
    }

    /// Entries that say something else than the plain list does, in some contexts or in all, without a word on why.
    private var unreasoned: [LexiconFinding] {
        let plain = Dictionary(valences.entries.filter { $0.value.list == .valence && $0.value.context == nil }.map { ($0.forms, $0) }, uniquingKeysWith: { first, _ in first })
        return valences.entries.compactMap { entry in
            guard entry.value.note == nil, entry.value.fandom == nil, !entry.forms.isEmpty else { return nil }
            let other = plain[entry.forms].flatMap { $0.value.valence.value * entry.value.valence.value < 0 ? $0.origin : nil }
            guard entry.value.context != nil || other != nil else { return nil }
            return LexiconFinding(kind: .unreasoned, phrase: entry.phrase, origin: entry.origin, other: other)
        }
    }

    private static func agree(_ first: ValenceEntry, _ second: ValenceEntry) -> Bool {
        first.valence == second.valence && first.context == second.context
    }

    /// - Parameters:
    ///   - sameList: whether two entries of one phrase would be in each other's way.
    ///   - covers: whether an entry, met first, leaves nothing to one of another list.
    private static func findings<Value>(
        in table: PhraseTable<Value>, sameList: (Value, Value) -> Bool, agree: (Value, Value) -> Bool, covers: ((Value, Value) -> Bool)? = nil
    ) -> [LexiconFinding] {
        var findings: [LexiconFinding] = []
        var known: [[String]: [PhraseTable<Value>.Entry]] = [:]
        for entry in table.entries {
            if let kind = WrittenForm.fault(in: entry.phrase) { findings.append(LexiconFinding(kind: kind, phrase: entry.phrase, origin: entry.origin, other: nil)) }
            if entry.forms.isEmpty || !table.isReachable(entry) {
                findings.append(LexiconFinding(kind: .unreachable, phrase: entry.phrase, origin: entry.origin, other: nil))
                continue
            }
            if let twin = known[entry.forms]?.first(where: { sameList($0.value, entry.value) && $0.origin.file == entry.origin.file }) {
                let kind: LexiconFinding.Kind = agree(twin.value, entry.value) ? .duplicate : .contradictory
                findings.append(LexiconFinding(kind: kind, phrase: entry.phrase, origin: entry.origin, other: twin.origin))
            } else if let covers, let first = known[entry.forms]?.first(where: { covers($0.value, entry.value) }) {
                findings.append(LexiconFinding(kind: .shadowed, phrase: entry.phrase, origin: entry.origin, other: first.origin))
            }
            known[entry.forms, default: []].append(entry)
        }
        return findings
    }
}

/// How an entry's letters are kept in the file.
enum WrittenForm {
    static func fault(in phrase: String) -> LexiconFinding.Kind? {
        guard phrase.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        if isMojibake(phrase) { return .mojibake }
        return phrase.unicodeScalars.elementsEqual(phrase.precomposedStringWithCanonicalMapping.unicodeScalars) ? nil : .decomposed
    }

    /// Whether its letters, as bytes of windows-1252 or latin-1, are UTF-8 again: no text is by chance.
    private static func isMojibake(_ phrase: String) -> Bool {
        if phrase.unicodeScalars.contains("\u{FFFD}") { return true }
        var bytes: [UInt8] = []
        for scalar in phrase.unicodeScalars {
            if scalar.value < 0x100 {
                bytes.append(UInt8(scalar.value))
            } else if let byte = String(scalar).data(using: .windowsCP1252)?.first {
                bytes.append(byte)
            } else {
                return false
            }
        }
        return String(validating: bytes, as: UTF8.self) != nil
    }
}
