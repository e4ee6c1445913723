import Foundation
import Lexicons
import Testing

@testable import Sentiments

/// VADER's rules over VADER's list against VADER itself, where Python has it; nothing is installed here.
struct VaderReferenceTests {
    /// The sentences by which its documentation shows what it does.
    private static let documented = [
        "VADER is smart, handsome, and funny.", "VADER is smart, handsome, and funny!", "VADER is very smart, handsome, and funny.",
        "VADER is VERY SMART, handsome, and FUNNY.", "VADER is VERY SMART, handsome, and FUNNY!!!", "VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!",
        "VADER is not smart, handsome, nor funny.", "The book was good.", "At least it isn't a horrible book.", "The book was only kind of good.",
        "The plot was good, but the characters are uncompelling and the dialog is not great.", "Today SUX!", "Today only kinda sux! But I'll get by, lol",
        "Make sure you :) or :D today!", "Catch utf-8 emoji such as such as 💘 and 💋 and 😁", "Not bad at all",
    ]
    /// Ours: each of the five heuristics again, and what they do to one another.
    private static let own = [
        "", "42", "they walked home", "I LOVE this ship", "I love this ship!!!!!!", "is it good?? really???", "it was never so good", "without a doubt the best finale",
        "no good can come of this", "it's not that I hate it", "the LEAST funny episode", "I hated it, but the kiss was wonderful", "extremely sweet and slightly boring",
        "sooo happy :) :) :)", "they are the bomb", "yeah right, great writing", "I can't stand the villain", "Nobody dies, everyone is happy", "no problem", "kind of sad, kinda sweet",
        "WORST. SHIP. EVER.", "it's really, really not very good", "she was neither kind nor funny nor brave", "😭😭 I'm dead", "marginally better than terrible",
        "They hardly ever smile but when they do it's beautiful!", "\"wonderful\" (not) ...", "the war, the death, the murder: what a great show", "It isn't bad; it isn't good.",
    ]

    private struct Reference: Decodable {
        let folder: String
        let compounds: [Double]
    }

    private static let script = """
        import json, os, sys
        import vaderSentiment.vaderSentiment as v
        a = v.SentimentIntensityAnalyzer()
        print(json.dumps({"folder": os.path.dirname(v.__file__), "compounds": [a.polarity_scores(t)["compound"] for t in json.load(sys.stdin)]}))
        """

    /// What VADER gives the sentences; `nil`, with a printed reason, where it is not importable.
    private static func reference(_ sentences: [String]) throws -> Reference? {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let own = package.appendingPathComponent(".build/tools/bin/python3").path
        let python = ProcessInfo.processInfo.environment["PYTHON"] ?? (FileManager.default.isExecutableFile(atPath: own) ? own : "python3")
        let process = Process(), input = Pipe(), output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [python, "-c", script]
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, FileHandle.nullDevice)
        try process.run()
        try? input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(sentences))
        try? input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            print("skipped: \(python) cannot import vaderSentiment (Scripts/set-up.sh tests installs it into .build/python)")
            return nil
        }
        return try JSONDecoder().decode(Reference.self, from: answer)
    }

    private static func rules(_ reference: Reference) throws -> VaderRules {
        let list = try ImportedLexicon(.vader, paths: ["vader_lexicon.txt", "emoji_utf8_lexicon.txt"].map { reference.folder + "/" + $0 })
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("shiplog-vader-\(ProcessInfo.processInfo.globallyUniqueString).tsv").path
        try list.list.write(toFile: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: file) }
        return VaderRules(VaderLexicon(try PlainValence.all(inFile: file), modifiers: try Judging.shipped.get().lexicons.modifiers))
    }

    @Test func `with VADER's list its documented examples come out as they do there`() throws {
        let sentences = Self.documented + Self.own
        guard let reference = try Self.reference(sentences) else { return }
        let rules = try Self.rules(reference)
        for (sentence, expected) in zip(sentences, reference.compounds) {
            let compound = rules.reading(of: sentence).compound
            #expect(abs(compound - expected) <= 0.02, "\(sentence): \(compound), VADER has \(expected)")
        }
    }
}
