import Discourse

/// Walks a post's body once and gives what each voice says, in page order.
struct Segmenter {
    private let rules: VoiceRules
    private var finished: [Segment] = []
    private var open: [(voice: Voice, end: Int32)] = []
    private var edges: [(gap: TextWriter.Gap, end: Int32)] = []
    private var preformattedUntil: Int32 = 0
    private var writer = TextWriter()

    private init(_ rules: VoiceRules) { self.rules = rules }

    /// - Parameters:
    ///   - body: the element that holds the post's words and nothing else.
    ///   - kind: what the body's own words are; `own` but for asks, summaries and fiction.
    /// - Returns: no segment is empty, no two neighbours have the same voice.
    static func segments(of body: Node, rules: VoiceRules, kind: Segment.Kind = .own, speaker: String? = nil) -> [Segment] {
        segments(of: [body], rules: rules, kind: kind, speaker: speaker)
    }

    static func segments(of bodies: [Node], rules: VoiceRules, kind: Segment.Kind = .own, speaker: String? = nil) -> [Segment] {
        var segmenter = Segmenter(rules)
        for body in bodies {
            segmenter.open = [(Voice(kind: kind, speaker: speaker), body.end)]
            segmenter.walk(body)
            segmenter.writer.part(.paragraph)
        }
        segmenter.finishSegment()
        return Introductions.named(segmenter.finished)
    }

    /// All words inside a node in one voice.
    static func text(of node: Node, isSilent: @escaping @Sendable (Node) -> Bool = { _ in false }) -> String {
        var segmenter = Segmenter(VoiceRules(isSilent: isSilent))
        segmenter.open = [(.own, node.end)]
        if node.isElement || node.index == 0 { segmenter.walk(node) } else { segmenter.writer.write(node.tree.bytes[node.textRange]) }
        return segmenter.writer.text
    }

    private mutating func walk(_ body: Node) {
        var index = body.index + 1
        while index < body.end {
            close(upTo: index)
            let node = Node(tree: body.tree, index: index)
            index = enter(node) ? index + 1 : node.end
        }
        close(upTo: index)
    }

    /// - Returns: whether what stands inside is to be walked too.
    private mutating func enter(_ node: Node) -> Bool {
        if node.isText {
            writer.write(node.tree.bytes[node.textRange], isPreformatted: node.index < preformattedUntil)
            return false
        }
        guard node.isElement else { return false }
        let traits = node.traits
        if traits.contains(.silent) || node.isHiddenFromReaders || rules.isSilent(node) {
            if traits.contains(.line) || traits.contains(.paragraph) { writer.part(.line) }
            return false
        }
        if let voice = rules.voice(node) { begin(voice, until: node.end) }
        if traits.contains(.lineBreak) { writer.endLine() }
        if traits.contains(.image), let words = node.emoticon { writer.write(words.utf8) }
        if traits.contains(.preformatted) { preformattedUntil = max(preformattedUntil, node.end) }
        part(at: node, traits)
        return true
    }

    private mutating func part(at node: Node, _ traits: TagTraits) {
        let gap: TextWriter.Gap =
            traits.contains(.paragraph) ? .paragraph : traits.contains(.line) ? .line : traits.contains(.cell) ? .blank : .none
        guard gap != .none else { return }
        writer.part(gap)
        edges.append((gap, node.end))
    }

    private mutating func begin(_ voice: Voice, until end: Int32) {
        finishSegment()
        open.append((voice, end))
    }

    private mutating func close(upTo index: Int32) {
        while let edge = edges.last, edge.end <= index {
            writer.part(edge.gap)
            edges.removeLast()
        }
        while open.count > 1, let last = open.last, last.end <= index {
            finishSegment()
            open.removeLast()
        }
    }

    private mutating func finishSegment() {
        defer { writer = TextWriter() }
        guard !writer.isEmpty, let voice = open.last?.voice else { return }
        let text = writer.text
        if let last = finished.last, last.kind == voice.kind, last.speaker == voice.speaker, voice.kind == .own {
            finished[finished.count - 1] = Segment(last.kind, last.text + "\n\n" + text, speaker: last.speaker)
        } else {
            finished.append(Segment(voice.kind, text, speaker: voice.speaker))
        }
    }
}

extension Node {
    /// The index after its last descendant.
    var end: Int32 { max(record.end, index + 1) }

    /// All words inside, in one voice, with paragraphs and lines kept.
    var plainText: String { Segmenter.text(of: self) }

    /// Marked as not to be shown, or shown to screen readers alone.
    var isHiddenFromReaders: Bool {
        guard record.count > 0 else { return false }
        return attributePlaces.contains { place in
            let attribute = tree.attributes[place]
            switch attribute.name {
            case Self.hiddenName: return true
            case Self.ariaHiddenName: return tree.bytes[attribute.range].elementsEqual("true".utf8) && !traits.contains(.image)
            case TreeNames.classes:
                return Self.screenReaderClasses.contains { tree.bytes.hasWord($0, in: attribute.range) }
            default: return false
            }
        }
    }

    private static let hiddenName = TreeNames.usualID(of: Array("hidden".utf8))
    private static let ariaHiddenName = TreeNames.usualID(of: Array("aria-hidden".utf8))
    private static let screenReaderClasses = ["sr-only", "visually-hidden", "screen-reader-text", "u-srOnly", "visuallyhidden"].map { Array($0.utf8) }
}
