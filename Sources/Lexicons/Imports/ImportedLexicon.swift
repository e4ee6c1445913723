import Digests
import Discourse

/// A list of others, read into our terms: what `lexicon import` writes.
public struct ImportedLexicon: Sendable {
    public struct Entry: Sendable, Hashable {
        public let term: String
        /// -4…4.
        public let valence: Double
        public let deviation: Double?
        public let tags: [String]
        public let note: String?

        init(_ term: String, _ valence: Double, deviation: Double? = nil, tags: [String] = [], note: String? = nil) {
            self.term = term
            self.valence = valence
            self.deviation = deviation
            self.tags = tags
            self.note = note
        }
    }

    public let format: ImportFormat
    /// In the order of the source, each term once.
    public let entries: [Entry]
    /// What was left out or read otherwise than it stands, for the person at the keyboard ("3 terms stand twice; …").
    public let remarks: [String]
    private let sources: [String]

    /// - Parameters:
    ///   - paths: the list's files; VADER may have its emoji list as second, Hu & Liu have one for each sign.
    /// - Throws: the first line that is not as the format has it.
    public init(_ format: ImportFormat, paths: [String]) throws(LexiconError) {
        var files: [ImportFile] = []
        for path in paths { files.append(try ImportFile(path: path)) }
        try self.init(format, files: files)
    }

    init(_ format: ImportFormat, files: [ImportFile]) throws(LexiconError) {
        self.format = format
        sources = files.map { "\($0.name.split(separator: "/").last ?? "") (digest \(Digest(of: $0.text).hex.prefix(16)))" }
        var read: [Entry] = []
        switch format {
        case .vader: for file in files { read += try VaderList.entries(in: file) }
        case .afinn: for file in files { read += try SignLists.afinn(in: file) }
        case .huLiu: for file in files { read += try SignLists.huLiu(in: file) }
        case .nrc: for file in files { read += try EmotionList.entries(in: file) }
        case .liwc: for file in files { read += try CategoryLists.liwc(in: file) }
        case .quanteda: for file in files { read += try CategoryLists.quanteda(in: file) }
        case .sentiwordnet: read = try SenseList.entries(in: files)
        }
        let kept = Self.kept(read, isVerbatim: format == .vader)
        entries = kept.entries
        remarks = kept.remarks + files.filter(\.isLegacy).map { "\($0.name): was no UTF-8 and was read as windows-1252" }
        if let file = files.first, entries.isEmpty {
            throw .faulty(Origin(file: file.name, line: 1), fault: "no entry was found", remedy: "check that the file is in the format that was named")
        }
    }

    /// Each term once, and only terms that a line of ours can hold and a text can match.
    ///
    /// - Parameter isVerbatim: VADER's way: keep terms that only its own rules can match, and of a term's lines the last.
    private static func kept(_ read: [Entry], isVerbatim: Bool) -> (entries: [Entry], remarks: [String]) {
        var places: [String: Int] = [:], kept: [Entry] = [], twice = 0, unwritable = 0
        for entry in read {
            let forms = PhraseTable<Int>.forms(of: entry.term)
            let isComment = entry.term == "#" || entry.term.hasPrefix("# ") || entry.term.hasPrefix("##")
            guard !entry.term.isEmpty, entry.term != "-", !isComment, isVerbatim || !forms.isEmpty else {
                unwritable += 1
                continue
            }
            let key = isVerbatim ? entry.term : forms.joined(separator: " ")
            if let place = places[key] {
                twice += 1
                if isVerbatim { kept[place] = entry }
            } else {
                places[key] = kept.count
                kept.append(entry)
            }
        }
        var remarks: [String] = []
        if twice > 0 { remarks.append("\(twice) \(twice == 1 ? "term stands" : "terms stand") twice; the \(isVerbatim ? "last" : "first") was kept") }
        if unwritable > 0 { remarks.append("\(unwritable) \(unwritable == 1 ? "term" : "terms") could never match and \(unwritable == 1 ? "was" : "were") left out") }
        return (kept, remarks)
    }

    private var head: [String] {
        [
            "# \(entries.count) entries imported by shiplog lexicon import \(format.rawValue).",
            "# Source: \(sources.joined(separator: ", ")).",
            "# Licence: \(format.licence).",
            "# How the valences were set: \(format.scale).",
            "# This file is yours, not Shiplog's: before you pass it on, read the licence of its source.",
        ]
    }

    /// As a list of valences: `term valence sd tags note`.
    public var list: String { written(head + ["# term\tvalence\tsd\ttags\tnote"], entries.map { Self.line($0) }) }

    /// As an overlay: terms that the lists lack are added.
    ///
    /// - Parameter replaces: also set those that they have; else these are left out.
    public func overlay(over lexicons: LexiconSet, replaces: Bool) -> String {
        let known = Set(lexicons.valences.entries.map(\.forms))
        return written(
            head + ["# action\tterm\tvalence\tsd\ttags\tnote"],
            entries.compactMap { entry in
                let isKnown = known.contains(PhraseTable<Int>.forms(of: entry.term))
                guard !isKnown || replaces else { return nil }
                return (isKnown ? "set" : "add") + "\t" + Self.line(entry)
            })
    }

    private func written(_ head: [String], _ lines: [String]) -> String { (head + lines).joined(separator: "\n") + "\n" }

    private static func line(_ entry: Entry) -> String {
        var fields = [entry.term, number(entry.valence), entry.deviation.map(number) ?? "-", entry.tags.isEmpty ? "-" : entry.tags.joined(separator: ","), entry.note ?? "-"]
        while fields.last == "-" { fields.removeLast() }
        return fields.joined(separator: "\t")
    }

    /// Three places behind the point.
    private static func number(_ value: Double) -> String {
        let rounded = (value * 1000).rounded() / 1000
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
