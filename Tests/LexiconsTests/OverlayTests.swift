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
}
