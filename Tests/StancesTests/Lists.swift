import Cues
import Discourse
import Foundation
import Lexicons
import Words

@testable import Stances

/// The package's own lists with a small pack: Ann and Bea, and Cleo between them; read once for all tests.
func annAndBea() throws -> LexiconSet { try Shared.lists.get() }

private enum Shared {
    static let lists = Result { try read() }
    static let reader = Result { try TextReader(lists.get()) }
}

private func read() throws -> LexiconSet {
    let root = packageRoot.appendingPathComponent("Lexicons/en")
    var texts = ["fandoms/made-up.yaml": pack]
    for name in ["cues", "verbs", "spellings", "weights", "phrases"] + ["any", "romance", "endgame", "death", "alive", "identity", "theory", "custom"].map({ "claims/" + $0 }) {
        texts["en/\(name).tsv"] = try String(contentsOf: root.appendingPathComponent(name + ".tsv"), encoding: .utf8)
    }
    return try LexiconSet(texts: texts)
}

let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

private let pack = """
    fandom: made-up
    title: "Made up"
    subjects:
      - {id: ann, name: "Ann Archer", aliases: ["Ann"]}
      - {id: bea, name: "Bea", aliases: ["Beatrix"]}
      - {id: cleo, name: "Cleo", aliases: []}
    makers:
      - {id: maker, name: "Mary Maker", aliases: ["Maker"]}
    claims:
      - {id: annbea, kind: romance, statement: "Ann and Bea are a couple.", about: [ann, bea], names: ["Annabea", "Sword Wives"], asserting: ["the boat scene"], denying: ["the bridge scene"], rivals: [beacleo]}
      - {id: beacleo, kind: romance, statement: "Bea and Cleo are a couple.", about: [bea, cleo], names: ["Beacleo"], rivals: [annbea]}
    """

/// Reads texts as the filter does, without the pipeline.
struct TextReader {
    let finder: CueFinder
    let reader: SentenceReader
    let engine: StanceEngine

    static func shared() throws -> TextReader { try Shared.reader.get() }

    init(_ lexicons: LexiconSet) {
        finder = CueFinder(lexicons)
        reader = SentenceReader(vocabulary: lexicons.vocabulary)
        engine = StanceEngine(lexicons)
    }

    func exhibit(_ text: String, speaker: String? = nil) -> Exhibit {
        let segments = text.split(separator: "\n").map { line in
            line.hasPrefix("> ") ? Segment(.quote, String(line.dropFirst(2)), speaker: speaker)
                : line.hasPrefix("#") ? Segment(.tag, String(line.dropFirst())) : Segment(.own, String(line))
        }
        let post = Post(site: .text, nativeID: "1", segments: segments).placed()
        return Exhibit(
            post: post,
            parts: segments.map { segment in
                let sentences = reader.sentences(in: segment.text)
                return Exhibit.Part(segment: segment, sentences: sentences, cues: sentences.map(finder.cues(in:)))
            })
    }
}
