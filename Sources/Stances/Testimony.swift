import Cues
import Discourse
import Lexicons

/// What one voice says in a post, read for one claim: what the rules see.
public struct Testimony: Sendable {
    struct Line: Sendable {
        /// Indices into the post's segments and the segment's sentences.
        let segment: Int
        let sentence: Int
        let kind: Segment.Kind
        let source: Sentence
        let wording: Wording
        let cues: [Cue]
        let slotted: SlottedLine
        let sayings: [Saying]
        /// For each saying whether it is said of others than the claim's subject.
        let isOfOthers: [Bool]
        /// How each saying is put forward.
        let standings: [StandingReader.Finding]
        let lifted: SlottedLine
    }
    let claim: Claim
    /// The voice's own sentences, in order.
    let lines: [Line]
    /// What stands quoted, without a named speaker, before the voice answers.
    let quoted: [Line]
    /// Every saying of the lines with its standing, in order.
    let heard: [Heard]
    /// The same of what stands quoted.
    let heardQuoted: [Heard]

    init(claim: Claim, lines: [Line], quoted: [Line]) {
        self.claim = claim
        self.lines = lines
        self.quoted = quoted
        heard = Heard.all(in: lines)
        heardQuoted = Heard.all(in: quoted)
    }

    /// Words of the voice in all.
    var words: Int { lines.reduce(0) { $0 + $1.wording.forms.count } }
}

/// Reads exhibits for claims.
struct TestimonyReader: Sendable {
    let names: NameTable
    let language: ClaimLanguage
    let writer: WordingWriter

    /// - Parameters:
    ///   - fandom: place in `names.fandoms`.
    ///   - claim: place in the fandom's claims.
    ///   - speaker: `nil` for the poster.
    func testimony(of exhibit: Exhibit, fandom: Int, claim: Int, speaker: String?) -> Testimony {
        var lines: [Testimony.Line] = [], quoted: [Testimony.Line] = []
        for (segment, part) in exhibit.parts.enumerated() {
            let isOwn = speaker == nil ? part.segment.kind.isPostersVoice : part.segment.speaker == speaker
            let isQuoted = speaker == nil && part.segment.speaker == nil && (part.segment.kind == .quote || part.segment.kind == .ask)
            guard isOwn || isQuoted else { continue }
            for (place, sentence) in part.sentences.enumerated() {
                let line = line(sentence, cues: part.cues[place], at: (segment, place), kind: part.segment.kind, fandom: fandom, claim: claim)
                if isOwn { lines.append(line) } else { quoted.append(line) }
            }
        }
        return Testimony(claim: names.fandoms[fandom].claims[claim], lines: lines, quoted: quoted)
    }

    private func line(
        _ sentence: Sentence, cues: [Cue], at place: (segment: Int, sentence: Int), kind: Segment.Kind, fandom: Int, claim: Int
    ) -> Testimony.Line {
        let wording = writer.wording(of: sentence)
        let pack = names.fandoms[fandom]
        let named = Slot.line(wording, uses: names.uses(in: wording.forms, fandom: fandom), claim: claim, fandom: pack)
        let sayings = language.sayings(in: named, wording: wording, claim: pack.claims[claim])
        let slotted = named.withStrangers(sayings, wording: wording, sentence: sentence)
        let standings = sayings.map { StandingReader().finding(of: $0.range, in: wording, sentence: sentence, cues: cues) }
        let isOfOthers = sayings.map { slotted.isOfOthers(slotted.range(of: $0.range), isCouple: pack.claims[claim].about.count == 2) }
        return Testimony.Line(
            segment: place.segment, sentence: place.sentence, kind: kind, source: sentence, wording: wording, cues: cues,
            slotted: slotted, sayings: sayings, isOfOthers: isOfOthers, standings: standings,
            lifted: slotted.lifted(sayings, isOfOthers: isOfOthers))
    }
}
