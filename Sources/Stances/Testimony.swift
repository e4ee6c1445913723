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

    init(claim: Claim, lines: [Line], quoted: [Line]) {
        self.claim = claim
        self.lines = lines
        self.quoted = quoted
        heard = Heard.all(in: lines)
    }

    /// The lines as phrases are looked up in them: a beginning, the forms, an end. An answer to a quotation begins with "^>", and what is
    /// quoted has its forms marked with ">".
    func framed() -> [(line: Int, isQuoted: Bool, framed: [String], source: SlottedLine)] {
        let answer = quoted.isEmpty ? nil : lines.firstIndex { $0.kind == .own }
        let own = lines.enumerated().flatMap { place, line in
            [line.slotted, line.lifted].map { (line: place, isQuoted: false, framed: [place == answer ? "^>" : "^"] + $0.forms + ["$"], source: $0) }
        }
        let others = quoted.enumerated().flatMap { place, line in
            [line.slotted, line.lifted].map { source in
                (line: place, isQuoted: true, framed: [">"] + source.forms.map { ">" + $0 } + [">"], source: source)
            }
        }
        return own + others
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
        let slotted = Slot.line(wording, uses: names.uses(in: wording.forms, fandom: fandom), claim: claim, fandom: pack)
        let sayings = language.sayings(in: slotted, wording: wording, claim: pack.claims[claim])
        let standings = sayings.map { StandingReader().finding(of: $0.range, in: wording, sentence: sentence, cues: cues) }
        return Testimony.Line(
            segment: place.segment, sentence: place.sentence, kind: kind, source: sentence, wording: wording, cues: cues,
            slotted: slotted, sayings: sayings, standings: standings, lifted: slotted.lifted(sayings))
    }
}
