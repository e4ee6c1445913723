import Cues
import Discourse
import Foundation
import Lexicons
import Testing
import Words

@testable import Sentiments

/// The engine over the package's own lists, with a pack for the examples.
struct Judging {
    let lexicons: LexiconSet
    let engine: SentimentEngine
    private let finder: CueFinder
    private let reader: SentenceReader

    static let shipped = Result { try Judging() }

    private init() throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        lexicons = try LexiconSet(folder: package.appendingPathComponent("Lexicons").path)
        engine = SentimentEngine(lexicons)
        finder = CueFinder(lexicons)
        reader = SentenceReader(vocabulary: lexicons.vocabulary)
    }

    func exhibit(_ segments: [Segment]) -> Exhibit {
        Exhibit(
            post: Post(site: .text, nativeID: "x", segments: segments),
            parts: segments.map { segment in
                let sentences = reader.sentences(in: segment)
                return Exhibit.Part(segment: segment, sentences: sentences, cues: sentences.map(finder.cues(in:)))
            })
    }

    func tone(_ text: String) -> Tone { engine.tone(of: exhibit([Segment(.own, text)])) }

    func target(_ text: String, _ claim: String = "korrasami-canon") throws -> Tone {
        let claim = try #require(lexicons.fandoms.flatMap(\.claims).first { $0.id == claim })
        return engine.tone(of: exhibit([Segment(.own, text)]), toward: claim, by: nil)
    }
}
