import Testing

@testable import Lexicons

/// All fixtures are invented: three lines in the shape of each format.
struct ImportTests {
    private func read(_ format: ImportFormat, _ texts: [String: String]) throws -> ImportedLexicon {
        try ImportedLexicon(format, files: texts.sorted { $0.key < $1.key }.map { ImportFile(name: $0.key, bytes: Array($0.value.utf8)) })
    }

    private func rows(_ format: ImportFormat, _ text: String, name: String = "list.txt") throws -> [String] {
        try read(format, [name: text]).list.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { String($0).replacing("\t", with: " | ") }
    }

    @Test func `VADER's means and deviations are kept, and emoji carry what they are read as`() throws {
        let list = try read(.vader, ["a.txt": "zorbly\t-2.3\t0.78102\t[-2, -3]\n:zz)\t1.5\t0.5\t[1, 2]\n", "e.txt": "💘\theart with arrow\n"])
        #expect(list.list.split(separator: "\n").suffix(3) == ["zorbly\t-2.3\t0.781", ":zz)\t1.5\t0.5", "💘\t0\t-\tspoken\theart with arrow"])
    }

    @Test func `AFINN's scores are brought to our scale`() throws {
        #expect(try rows(.afinn, "zorbly\t-5\nnot fnardish\t2\n") == ["zorbly | -4", "not fnardish | 1.6"])
    }

    @Test func `EmoLex words keep their emotions as tags, and words without any are left out`() throws {
        let long = "zorb\tanger\t1\nzorb\tjoy\t0\nzorb\tnegative\t1\nfnard\tanger\t0\nglim\tjoy\t1\nglim\tpositive\t1\nglim\ttrust\t1\nmib\tpositive\t1\nmib\tnegative\t1\n"
        #expect(try rows(.nrc, long) == ["zorb | -1.5 | - | anger", "glim | 1.5 | - | joy,trust", "mib | 0"])
        #expect(try rows(.nrc, "English Word\tanger\tjoy\tnegative\tpositive\nzorb\t1\t0\t1\t0\n") == ["zorb | -1.5 | - | anger"])
    }

    @Test func `LIWC categories become tags, and those that feel become signs`() throws {
        let dictionary = "%\n1\tfunct\n31\tposemo\n32\tnegemo\n%\nzorb*\t31\nof\t1\nfnard\t1\t32\n"
        #expect(try rows(.liwc, dictionary) == ["zorb* | 1.5 | - | posemo", "of | 0 | - | funct", "fnard | -1.5 | - | funct,negemo"])
    }

    @Test func `Hu and Liu's signs come from the files' names`() throws {
        let list = try read(.huLiu, ["negative-words.txt": "; head\n;\n\nzorbly\n", "positive-words.txt": "; head\nfnard+\n"])
        #expect(list.list.split(separator: "\n").suffix(2) == ["zorbly\t-1.5", "fnard+\t1.5"])
    }

    @Test func `SentiWordNet's senses are weighed by their rank`() throws {
        let list = "# head\na\t00001\t0.5\t0\tzorbly#1 glim_mer#2\tgloss; \"x\"\na\t00002\t0\t0.25\tzorbly#2\tgloss\nn\t00003\t0\t0\tnought#1\tgloss\n\t\t\t\t\n"
        // zorbly: 4 × (0.5 / 1 - 0.25 / 2) / (1 + 1/2) = 1
        #expect(try rows(.sentiwordnet, list) == ["zorbly | 1", "glim mer | 2"])
    }

    @Test func `quanteda's nested categories are walked, and negated signs turn round`() throws {
        let yaml = "tone:\n  positive: [glim*, \"not bad\"]\n  neg_positive:\n    - not glim\ntopic:\n  - zorb\n"
        #expect(try rows(.quanteda, yaml) == ["glim* | 1.5 | - | tone,positive", "not bad | 1.5 | - | tone,positive", "not glim | -1.5 | - | tone,neg_positive", "zorb | 0 | - | topic"])
    }

    @Test(arguments: [
        (ImportFormat.vader, "l.txt", "good\n", "l.txt:1: 1 column where token and mean are needed; part columns with single tabs"),
        (.vader, "l.txt", "a\t1\t1\nb\t9\t1\n", "l.txt:2: mean \"9\" is not a number from -4 to 4; check that the file is in the format that was named"),
        (.vader, "l.txt", "a\t1\tx\n", "l.txt:1: standard deviation \"x\" is not a number from 0 to 8; check that the file is in the format that was named"),
        (.afinn, "l.txt", "\na 3\n", "l.txt:2: 1 column where term and score are needed; part the two with one tab"),
        (.afinn, "l.txt", "a\t7\n", "l.txt:1: score \"7\" is not a number from -5 to 5; check that the file is in the format that was named"),
        (.huLiu, "words.txt", "a\n", "words.txt:1: the name does not tell whether its words are positive or negative; name the files positive-words.txt and negative-words.txt, as they came"),
        (.huLiu, "positive.txt", "a\t1\n", "positive.txt:1: \"a\t1\" has columns where one word a line is needed; check that the file is in the format that was named"),
        (.nrc, "l.txt", "a\tanger\t1\nb\tmirth\t1\n", "l.txt:2: emotion \"mirth\" is not known; use one of anger, anticipation, disgust, fear, joy, negative, positive, sadness, surprise, trust"),
        (.nrc, "l.txt", "a\tanger\tyes\n", "l.txt:1: \"yes\" is neither 0 nor 1; check that the file is in the format that was named"),
        (.nrc, "l.txt", "a\tanger\t1\nb\tanger\n", "l.txt:2: 2 columns where word, emotion and 0 or 1 are needed; part columns with single tabs"),
        (.nrc, "l.txt", "w\tanger\tjoy\tfear\na\t1\n", "l.txt:2: 2 columns where the head names 4; part columns with single tabs"),
        (.liwc, "l.dic", "a\t1\n", "l.dic:1: does not begin with \"%\"; export the dictionary as .dic with its categories at the top"),
        (.liwc, "l.dic", "%\nposemo\n%\n", "l.dic:2: a category is not written as number and name; write it like \"31 posemo\", parted by a tab"),
        (.liwc, "l.dic", "%\n1\tposemo\n", "l.dic:1: no second \"%\" ends the categories; put a line with \"%\" below them"),
        (.liwc, "l.dic", "%\n1\tposemo\n%\na\n", "l.dic:4: a word has no category; write the word, a tab, and its categories' numbers"),
        (.liwc, "l.dic", "%\n1\tposemo\n%\na\t2\n", "l.dic:4: category \"2\" is not defined; define it between the two lines of \"%\""),
        (.sentiwordnet, "l.txt", "a\t1\t0\n", "l.txt:1: 3 columns where part of speech, id, two scores and terms are needed; part columns with single tabs"),
        (.sentiwordnet, "l.txt", "a\t1\t0\t2\tx#1\tg\n", "l.txt:1: negative score \"2\" is not a number from 0 to 1; check that the file is in the format that was named"),
        (.sentiwordnet, "l.txt", "a\t1\t0\t1\tx\tg\n", "l.txt:1: \"x\" has no number of its sense; write it like \"good#1\""),
        (.quanteda, "l.yml", "- a\n", "l.yml:1: the dictionary is not written as keys and words; write \"positive:\" and below it one word a line, each after \"- \""),
        (.quanteda, "l.yml", "positive: []\n", "l.yml:1: no entry was found; check that the file is in the format that was named"),
    ])
    func `a file that is not in its format is told with its line`(_ format: ImportFormat, _ name: String, _ text: String, _ message: String) {
        #expect(fault { _ = try read(format, [name: text]) } == message)
    }

    @Test func `a file that is not there is told`() {
        #expect(fault { _ = try ImportedLexicon(.afinn, paths: ["/nowhere/AFINN.txt"]) } == "/nowhere/AFINN.txt:1: there is no such file; name the list's file as it lies on this machine")
    }

    @Test func `the head tells source, licence and scale, and what was left out is remarked`() throws {
        let list = try ImportedLexicon(.afinn, files: [ImportFile(name: "lists/a.txt", bytes: Array("na\u{EF}ve\t-2\n".unicodeScalars.map { UInt8($0.value) }) + Array("zorb\t1\nZORB\t1\n-\t1\n".utf8))])
        #expect(list.remarks == ["1 term stands twice; the first was kept", "1 term could never match and was left out", "lists/a.txt: was no UTF-8 and was read as windows-1252"])
        let head = list.list.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(head[0] == "# 2 entries imported by shiplog lexicon import afinn.")
        #expect(head[1].hasPrefix("# Source: a.txt (digest "))
        #expect(head[2] == "# Licence: AFINN, Nielsen 2011: Open Database License; name its author.")
        #expect(head[3] == "# How the valences were set: the list's scores, -5 to 5, times 0.8.")
    }

    @Test(arguments: ImportFormat.allCases)
    func `what is written can be read as a list and as an overlay`(_ format: ImportFormat) throws {
        let texts: [ImportFormat: String] = [
            .vader: "zorb\t1\t0.5\t[1]\ngood\t2\t1\t[2]\n", .afinn: "zorb\t1\ngood\t2\n", .nrc: "zorb\tjoy\t1\ngood\tpositive\t1\n",
            .liwc: "%\n1\tposemo\n%\nzorb\t1\ngood\t1\n", .huLiu: "zorb\ngood\n", .sentiwordnet: "a\t1\t1\t0\tzorb#1 good#1\tg\n", .quanteda: "positive: [zorb, good]\n",
        ]
        let list = try read(format, ["positive.txt": try #require(texts[format])])
        #expect(try LexiconSet(texts: ["en/valence.tsv": list.list]).valences.entries.map(\.phrase) == ["zorb", "good"])
        let ours = ["en/valence.tsv": "good\t1.9\n"]
        let added = list.overlay(over: try LexiconSet(texts: ours), replaces: false), replaced = list.overlay(over: try LexiconSet(texts: ours), replaces: true)
        #expect(try LexiconSet(texts: ours.merging(["overlays/a.tsv": added]) { first, _ in first }).valences.entries.map(\.origin.file) == ["Lexicons/overlays/a.tsv", "Lexicons/en/valence.tsv"])
        #expect(try LexiconSet(texts: ours.merging(["overlays/a.tsv": replaced]) { first, _ in first }).valences.entries.map(\.origin.file) == ["Lexicons/overlays/a.tsv", "Lexicons/overlays/a.tsv"])
    }
}
