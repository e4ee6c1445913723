import Testing

@testable import Lexicons

struct OverlayTests {
    private func set(_ overlay: String) throws -> LexiconSet {
        try LexiconSet(texts: [
            "en/valence.tsv": "good\t1.5\nbad\t-1.8\n", "overlays/mine.tsv": overlay, "fandoms/lok.yaml": "fandom: lok\ntitle: Korra\n",
        ])
    }

    @Test func `entries are added, set anew and dropped, and show says who did it`() throws {
        let set = try set("# mine\nadd\tzaofu\t1\nset\tgood\t2\ndrop\tbad\n")
        #expect(set.report(on: "zaofu").lines.map(\.origin.description) == ["Lexicons/overlays/mine.tsv:2"])
        #expect(set.report(on: "good").lines.map(\.meaning) == ["2.0"])
        #expect(set.report(on: "bad").lines.isEmpty)
    }

    @Test func `an entry for one fandom leaves the common one in place`() throws {
        let set = try set("set\tbad\t0\t-\t-\t-\tlok\n")
        #expect(set.valences.entries.map(\.value.fandom) == ["lok", nil, nil])
    }

    @Test(arguments: [
        ("add\tgood\t1\n", "\"good\" is in the lists already; write set to give it another value"),
        ("set\tnice\t1\n", "\"nice\" is in no list; write add"),
        ("drop\tnice\n", "\"nice\" is in no list; take the line out"),
        ("drop\tgood\t-\t-\t-\t-\tlok\n", "a term cannot be dropped for lok alone; set it to 0 there"),
        ("set\tgood\t1\t-\t-\t-\tspn\n", "no pack is of fandom \"spn\"; use one of lok"),
        ("put\tgood\t1\n", "action \"put\" is not known; use one of add, set, drop"),
    ])
    func `a change that could do nothing is a fault with its line`(_ line: String, _ message: String) {
        #expect(fault { _ = try set(line) } == "Lexicons/overlays/mine.tsv:1: " + message)
    }

    private func lists(_ overlays: [String: String]) throws -> LexiconSet {
        let lists = [
            "en/valence.tsv": "good\t1.5\n", "en/fanspeak.tsv": "dead\t1.8\t-\t-\texclaimed\n", "en/modifiers.tsv": "so\tbooster\t1.3\nvery\tbooster\t1.2\n",
            "en/cues.tsv": "not\tnegation\tnegate\tforward\n", "en/verbs.tsv": "know\tfactive\n", "en/others.tsv": "fans\tfans\n", "en/claims/romance.tsv": "married\tasserting\t1\n",
            "en/claims/any.tsv": "it's canon\tasserting\t1\n",
        ]
        return try LexiconSet(texts: overlays.reduce(into: lists) { $0["overlays/" + $1.key] = $1.value })
    }

    @Test func `a file with a list's name changes that list, in its columns`() throws {
        let set = try lists([
            "mine/modifiers.tsv": "set\tso\tdampener\t0.5\ndrop\tvery\n", "mine/cues.tsv": "# change\ttrigger\tcategory\taction\tdirection\nadd\tnary\tnegation\tnegate\tforward\n",
            "mine/verbs.tsv": "add\tgrok\tfactive\n", "mine/others.tsv": "add\tstans\tfans\n", "mine/claims/romance.tsv": "add\thandfasted\tasserting\t2\n", "mine/claims/any.tsv": "drop\tit's canon\n",
        ])
        #expect(set.modifiers.entries.map(\.origin.description) == ["Lexicons/overlays/mine/modifiers.tsv:1"])
        #expect(set.report(on: "so").lines.map(\.meaning) == ["dampener × 0.5, before the word"])
        #expect(set.cues.entries.map(\.phrase) == ["nary", "not"])
        #expect(set.verbs.entries.map(\.phrase) == ["grok", "know"])
        #expect(set.others.entries.map(\.phrase) == ["stans", "fans"])
        #expect(set.claimPhrases[.romance]?.entries.map(\.phrase) == ["handfasted", "married"])
        #expect(set.generalPhrases.entries.isEmpty)
    }

    @Test func `a fault in an overlay of any list is told with its line`() {
        #expect(fault { _ = try lists(["mine/cues.tsv": "add\tnot\tnegation\tnegate\tforward\n"]) } == "Lexicons/overlays/mine/cues.tsv:1: \"not\" is in the lists already; write set to give it another value")
        #expect(fault { _ = try lists(["mine/verbs.tsv": "drop\tgrok\n"]) } == "Lexicons/overlays/mine/verbs.tsv:1: \"grok\" is in no list; take the line out")
        #expect(
            fault { _ = try lists(["mine/claims/love.tsv": "add\tx\tasserting\t1\n"]) }
                == "Lexicons/overlays/mine/claims/love.tsv:1: no kind of claim is named \"love\"; name the file after one of romance, endgame, death, alive, identity, theory, custom")
        #expect(
            fault { _ = try lists(["mine/tone.tsv": "set\tbase\t1\n"]) }
                == "Lexicons/overlays/mine/tone.tsv:1: the list tone has tuned numbers and takes no overlay; copy the folder of lists, change it there and name it with --lexicons DIR")
    }

    @Test func `a later overlay goes before an earlier one, both before packs, packs before the lists, and show says so`() throws {
        var texts = ["en/fanspeak.tsv": "sick\t1\t-\t-\tfan\n", "en/valence.tsv": "sick\t-1.5\nsic*\t-1\n", "fandoms/lok.yaml": "fandom: lok\nvalences:\n  sick: 0\n  bloodbending: 0\n"]
        #expect(
            try LexiconSet(texts: texts).report(on: "sick").lines.map { "\($0.meaning), \($0.standing ?? "") \($0.origin)" } == [
                "0.0, wins in lok Lexicons/fandoms/lok.yaml:3", "1.0, wins where fan Lexicons/en/fanspeak.tsv:1", "-1.5, wins Lexicons/en/valence.tsv:1",
                "-1.0, gives way to Lexicons/en/valence.tsv:1 Lexicons/en/valence.tsv:2",
            ])
        texts["overlays/a.tsv"] = "set\tsick\t2\n"
        texts["overlays/b.tsv"] = "set\tsick\t3\t-\t-\t-\tlok\n"
        let lines = try LexiconSet(texts: texts).report(on: "sick").lines
        #expect(lines.map(\.standing) == ["wins in lok", "wins", "gives way to Lexicons/overlays/a.tsv:1"])
        #expect(lines.map(\.origin.file) == ["Lexicons/overlays/b.tsv", "Lexicons/overlays/a.tsv", "Lexicons/en/valence.tsv"])
    }

    @Test(arguments: [
        ("  war: zero\n", "Lexicons/fandoms/lok.yaml:3: valence \"zero\" is not a number from -4 to 4; write one such as war: 0"),
        ("  war: 5\n", "Lexicons/fandoms/lok.yaml:3: valence \"5\" is not a number from -4 to 4; write one such as war: 0"),
        ("  - war\n", "Lexicons/fandoms/lok.yaml:3: valences are not written as words and numbers; write one a line, such as \"war: 0\""),
        ("  \"\\u200B\": 1\n", "Lexicons/fandoms/lok.yaml:3: \"\u{200B}\" can never match; write it as texts are written, or drop it"),
    ])
    func `a fault in a pack's valences is told with its line`(_ lines: String, _ message: String) {
        #expect(fault { _ = try LexiconSet(texts: ["fandoms/lok.yaml": "fandom: lok\nvalences:\n" + lines]) } == message)
    }
}
