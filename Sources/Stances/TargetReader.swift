import Cues
import Discourse
import Lexicons
import Words

/// Reads how some words of a text are put forward, without any claim behind them: what scope tests and `explain` ask.
public struct TargetReader: Sendable {
    private let finder: CueFinder
    private let reader: SentenceReader

    public init(_ lexicons: LexiconSet) {
        finder = CueFinder(lexicons)
        reader = SentenceReader(vocabulary: lexicons.vocabulary)
    }

    /// - Parameter bytes: UTF-8 offsets of the words in `text`.
    /// - Returns: `nil` where no sentence holds them.
    public func standing(of bytes: Range<Int>, in text: String) -> Standing? {
        let sentences = reader.sentences(in: text)
        guard let place = sentences.firstIndex(where: { $0.bytes.contains(bytes.lowerBound) }) else { return nil }
        let sentence = sentences[place]
        let wording = finder.writer.wording(of: sentence)
        guard let first = sentence.tokens.firstIndex(where: { $0.bytes.upperBound > bytes.lowerBound }) else { return nil }
        let end = (sentence.tokens.lastIndex { $0.bytes.lowerBound < bytes.upperBound } ?? first) + 1
        let forms = wording.formRange(first..<max(end, first + 1))
        let cues = finder.cues(in: sentence, wording: wording)
        let finding = StandingReader().finding(of: forms, in: wording, sentence: sentence, cues: cues)
        guard finding.standing == .questioned, place + 1 < sentences.count else { return finding.standing }
        return Reply(finder.writer.wording(of: sentences[place + 1]).forms)?.standing ?? finding.standing
    }
}

/// A short sentence that answers the question before it: "A couple? Of course they are."
struct Reply {
    let standing: Standing

    init?(_ forms: [String]) {
        guard forms.count <= 8 else { return nil }
        if forms.contains(where: Self.no.contains) {
            standing = .negated
        } else if forms.contains(where: Self.yes.contains) {
            standing = .affirmed
        } else {
            return nil
        }
    }

    private static let no: Set<String> = ["no", "not", "never", "debunked", "wrong", "false", "disproven", "denied", "please", "nonsense", "hardly", "jossed"]
    private static let yes: Set<String> = ["yes", "yep", "yeah", "course", "absolutely", "definitely", "obviously", "duh", "confirmed", "totally", "sure"]
}
