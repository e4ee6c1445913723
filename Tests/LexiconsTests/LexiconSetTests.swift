import Foundation
import Testing

@testable import Lexicons

struct LexiconSetTests {
    private static let pack = """
        fandom: lok
        title: Korra
        subjects:
          - {id: korra, name: Korra, aliases: [Avatar Korra]}
          - {id: asami, name: Asami Sato}
        claims:
          - id: korrasami-canon
            kind: romance
            statement: They are a couple.
            about: [korra, asami]
            names: [Korrasami]
            asserting: [held hands]
        events:
          - {date: 2014-12-19, title: Finale, weight: official}
        """

    private func set(_ texts: [String: String]) throws -> LexiconSet { try LexiconSet(texts: texts) }

    @Test func `a set is made of texts, and entries keep their files and lines`() throws {
        let set = try set(["en/valence.tsv": "good\t1.5\n", "en/fanspeak.tsv": "# x\nso dead\t1.8\t-\tjoy\texclaimed\n", "fandoms/lok.yaml": Self.pack])
        #expect(set.valences.entries.map(\.origin.description) == ["Lexicons/en/fanspeak.tsv:2", "Lexicons/en/valence.tsv:1"])
        #expect(set.valences.entries[0].value.context == .exclaimed)
        #expect(set.fandoms[0].claims[0].names == ["Korrasami"])
        #expect(set.fandoms[0].events[0].isOfficial)
        #expect(set.packPhrases["korrasami-canon"]?.entries.map(\.origin.line) == [12])
        #expect(set.vocabulary.isSuperset(of: ["good", "so", "dead", "korrasami", "sato"]))
    }

    @Test func `the version changes with every byte of every file, and with nothing else`() throws {
        let first = try set(["en/valence.tsv": "good\t1.5\n"]).version
        #expect(try set(["en/valence.tsv": "good\t1.5\n"]).version == first)
        #expect(try set(["en/valence.tsv": "good\t1.6\n"]).version != first)
        #expect(try set(["en/emoji.tsv": "good\t1.5\n"]).version != first)
    }

    @Test(arguments: [
        ("about: [korra, asami]", "about: [korra, mako]", "Lexicons/fandoms/lok.yaml:10: subject \"mako\" is not defined in this pack; add it under subjects or use one of asami, korra"),
        ("kind: romance", "kind: love", "Lexicons/fandoms/lok.yaml:8: kind \"love\" is not known; use one of romance, endgame, death, alive, identity, theory, custom"),
        ("names: [Korrasami]", "nmaes: [Korrasami]", "Lexicons/fandoms/lok.yaml:11: a claim has no key \"nmaes\"; use one of id, kind, statement, about, names, asserting, denying, hedging, rivals"),
        ("names: [Korrasami]", "names: Korrasami", "Lexicons/fandoms/lok.yaml:11: names is no list; write one item a line, each after \"- \""),
        ("date: 2014-12-19", "date: 19.12.2014", "Lexicons/fandoms/lok.yaml:14: date \"19.12.2014\" is no day, month or year; write it like 2014-12-19, 2014-12 or 2014"),
        ("id: korrasami-canon", "id: Korrasami Canon", "Lexicons/fandoms/lok.yaml:7: claim id \"Korrasami Canon\" holds more than a-z, 0-9 and hyphens; write it like \"korrasami-canon\""),
        ("            statement: They are a couple.\n", "", "Lexicons/fandoms/lok.yaml:7: a claim has no statement; add statement: …"),
        ("asserting: [held hands]", "rivals: [makorra]", "Lexicons/fandoms/lok.yaml:12: rival \"makorra\" is no claim of this pack; use one of korrasami-canon"),
    ])
    func `a fault in a pack is told with its line`(_ from: String, _ to: String, _ message: String) {
        let text = Self.pack.replacingOccurrences(of: from.trimmingCharacters(in: .newlines).isEmpty ? from : from.replacingOccurrences(of: "            statement", with: "    statement"), with: to)
        #expect(fault { _ = try set(["fandoms/lok.yaml": text]) } == message)
    }

    @Test func `where a pack has no subjects, none are offered`() {
        let pack = "fandom: lok\ntitle: Korra\nclaims:\n  - id: a\n    kind: romance\n    statement: They are.\n    about: [korra]\n"
        #expect(
            fault { _ = try set(["fandoms/lok.yaml": pack]) }
                == "Lexicons/fandoms/lok.yaml:7: subject \"korra\" is not defined in this pack; add it under subjects")
    }

    @Test func `a pack that is no YAML is told with its line`() {
        let message = fault { _ = try set(["fandoms/lok.yaml": "fandom: lok\nclaims: [\n"]) }
        #expect(message.hasPrefix("Lexicons/fandoms/lok.yaml:") && message.contains("is no YAML here"))
    }

    @Test func `claim ids are unique over all packs`() {
        let message = fault { _ = try set(["fandoms/a.yaml": Self.pack, "fandoms/b.yaml": Self.pack.replacingOccurrences(of: "fandom: lok", with: "fandom: two")]) }
        #expect(message == "Lexicons/fandoms/b.yaml:7: claim \"korrasami-canon\" was defined before, at Lexicons/fandoms/a.yaml:7; give one of them another id")
    }

    @Test func `a missing list is an error that says where it was looked for`() {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("no-such-lexicons").path
        #expect(
            fault { _ = try LexiconSet(folder: folder) }
                == "Lexicons/en/valence.tsv: not found (looked in \(folder)/en/valence.tsv); name the folder with --lexicons DIR")
        #expect(
            fault { _ = try LexiconFolder.find(binary: "/nowhere/bin/shiplog", workingFolder: "/nowhere/else") }
                == "Lexicons/en: not found (looked in /nowhere/share/shiplog/Lexicons, /nowhere/else/Lexicons); name the folder with --lexicons DIR")
    }

    @Test func `a number of the sentiment rules that is missing or unknown is an error`() {
        #expect(fault { _ = try set(["en/sentiment.tsv": "wish\t0.6\nwish\t0.5\n"]) } == "Lexicons/en/sentiment.tsv:2: \"wish\" was given a value before; keep one of the lines")
        #expect(fault { _ = try set(["en/sentiment.tsv": "wish\t0.6\n"]) }.hasPrefix("Lexicons/en/sentiment.tsv:1: no value for negated-good, "))
    }

    @Test func `the shipped lists load`() throws {
        let set = try LexiconSet(folder: shippedLexicons)
        #expect(set.valences.entries.count > 6000)
        #expect(set.cues.entries.count > 500)
        #expect(set.fandoms.count >= 4)
    }
}

/// The package's own lists.
let shippedLexicons = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Lexicons").path
