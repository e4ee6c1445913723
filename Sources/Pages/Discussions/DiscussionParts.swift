import Discourse

/// What stands in one block of an unknown discussion: who, when, and which elements hold the words.
struct DiscussionParts {
    let author: Node?
    let date: Node?
    let bodies: [Node]
}

/// Tells author and date from words in all blocks of a group at once: what every block has in the same place is its frame.
struct DiscussionReader {
    let group: DiscussionGroup
    private let mass: TextMass
    /// The blocks of all groups of the page, sorted.
    private let blocks: [Int32]
    private var makes = BlockMake()

    init(_ group: DiscussionGroup, blocks: [Int32], mass: TextMass) {
        self.group = group
        self.mass = mass
        self.blocks = blocks
    }

    mutating func parts() -> [DiscussionParts] {
        let elements = group.blocks.indices.map { ownElements($0) }
        let marks = BlockDates(group.marks, makes: &makes), dates = marks.chosen(group.isDated), frames = marks.frames()
        let marked = BlockNames(elements, dates: dates, mass: mass, makes: &makes).chosen()
        let authors = marked.contains { $0 != nil } ? marked : BlockNames.before(dates)
        let pieces = group.blocks.indices.map { self.pieces(of: $0, author: authors[$0], date: dates[$0], without: frames[$0]) }
        let frequent = frequentTexts(pieces)
        let main = mainMake(pieces, frequent)
        let loose = pieces.joined().first { $0.isElement && makes.of($0) == main }.flatMap(BlockMake.loose)
        return group.blocks.indices.map { place in
            let useful = pieces[place].filter { mass.of($0) > 0 && !(mass.of($0) < 60 && (frequent.contains($0.oneLine) || isCount($0, among: pieces[place]))) }
            var chosen = useful.filter { make($0) == main }
            if chosen.isEmpty { chosen = useful.filter { $0.isElement && BlockMake.loose($0) != nil && BlockMake.loose($0) == loose } }
            let bodies = chosen.isEmpty ? useful.max { mass.of($0) < mass.of($1) }.map { [$0] } ?? [] : between(chosen, useful)
            return DiscussionParts(author: authors[place], date: dates[place], bodies: bodies)
        }
    }

    /// Whether a block other than its own stands inside a node.
    private func holdsBlock(_ node: Node) -> Bool {
        let place = blocks.firstPlace { $0 > node.index }
        return place < blocks.count && blocks[place] < node.end
    }

    private func isBlock(_ index: Int32) -> Bool {
        blocks.hasSorted(index)
    }

    /// The elements of a block outside the blocks inside it.
    private func ownElements(_ place: Int) -> [Node] {
        let block = group.blocks[place], end = group.ends[place]
        var elements: [Node] = [], index = block.index + 1
        while index < end {
            let node = Node(tree: block.tree, index: index)
            if isBlock(index) || node.isElement && node.traits.contains(.silent) {
                index = node.end
                continue
            }
            if node.isElement { elements.append(node) }
            index += 1
        }
        return elements
    }

    /// Elements in page order that neither hold the author nor a date of the frame nor another block, as high up as that goes.
    private func pieces(of place: Int, author: Node?, date: Node?, without frames: [Node]) -> [Node] {
        let block = group.blocks[place], end = group.ends[place]
        let parts = [author, date].compactMap { $0 } + frames
        let whole = ownMass(block, end: end)
        var pieces: [Node] = [], index = block.index + 1
        while index < end {
            let node = Node(tree: block.tree, index: index)
            if node.isText || node.isComment {
                if node.isText, !parts.contains(node), mass.of(node) > 0 { pieces.append(node) }
                index += 1
            } else if isBlock(index) || parts.contains(node) || isAuthorPane(node, author: author, date: date) {
                index = node.end
            } else if parts.contains(where: { $0.isInside(node) }) || holdsBlock(node) {
                index += 1
            } else {
                if !isFrame(node, whole) { pieces.append(node) }
                index = node.end
            }
        }
        return pieces
    }

    /// Letters of a block outside the blocks inside it.
    private func ownMass(_ block: Node, end: Int32) -> Int {
        var letters = mass.of(block.index..<end), passed = block.index
        for index in blocks[blocks.firstPlace { $0 > block.index }...] {
            guard index < end else { break }
            guard index >= passed else { continue }
            let inner = Node(tree: block.tree, index: index)
            letters -= mass.of(inner)
            passed = inner.end
        }
        return letters
    }

    private static let frame: Query = """
        button, nav, footer, [class*=reply-], [class*=Reply], [class*=action], [class*=toolbar], [class*=avatar], [class*=share], [class*=vote], \
        [class*=rank], [class*=badge], [class*=flair], [class*=report], [class*=likes], [class*=reaction], [class*=advert]
        """
    private static let persons: Query = """
        [class*=author], [class*=Author], [class*=profile], [class*=username], [class*=userName], [class*=user-name], [class*=user_name], [class*=userinfo], [class*=user-info], \
        [class*=userInfo], [class*=user-details], [class*=userdetails], [class*=user-stat], [class*=userstat], [class*=user-title], [class*=userTitle], [class*=usertitle], \
        [class*=user-card], [class*=usercard], [class*=userbit], [class*=user-meta], [class*=cell--user], [class*=poster]
        """
    private static let signatures: Query = "[class*=signature], [class*=Signature], [id^=sig], .sig"

    private func isFrame(_ node: Node, _ whole: Int) -> Bool {
        if node.traits.contains(.silent) || node.isHiddenFromReaders || node.matches(Self.signatures) { return true }
        if let signature = node.first(Self.signatures), mass.of(signature) * 10 >= mass.of(node) * 9 { return true }
        if mass.of(node) * 2 < whole, node.matches(Self.frame) || node.matches(Self.persons) { return true }
        return mass.linkShare(node) > 0.9 && mass.of(node) < 60
    }

    /// Whether an element tells about the author and holds the name, but no date: it is passed over whole.
    private func isAuthorPane(_ node: Node, author: Node?, date: Node?) -> Bool {
        guard let author, let date, author.isInside(node), !date.isInside(node) else { return false }
        return node.matches(Self.persons)
    }

    /// Texts that at least three blocks, and a third of them, have alike: "Reply", "Report", "Member".
    private func frequentTexts(_ pieces: [[Node]]) -> Set<String> {
        var counts: [String: Int] = [:]
        for block in pieces { for text in Set(block.filter { mass.of($0) < 60 }.map(\.oneLine)) { counts[text, default: 0] += 1 } }
        return Set(counts.filter { $0.value >= 3 && $0.value * 3 >= pieces.count }.keys)
    }

    /// A number alone beside words counts something: likes, answers.
    private func isCount(_ node: Node, among pieces: [Node]) -> Bool {
        let words = node.oneLine
        return pieces.count > 1 && words.count <= 6 && !words.contains(where: \.isLetter)
    }

    private mutating func make(_ node: Node) -> String { node.isElement ? makes.of(node) : makes.inside(node) }

    /// The make of piece that holds the most words over all blocks, those that few blocks have counted little.
    private mutating func mainMake(_ pieces: [[Node]], _ frequent: Set<String>) -> String? {
        var letters: [String: (said: Int, blocks: Int)] = [:]
        for block in pieces {
            var met: Set<String> = []
            for piece in block where mass.of(piece) >= 60 || !frequent.contains(piece.oneLine) {
                let make = make(piece), old = letters[make] ?? (0, 0)
                letters[make] = (old.said + min(4000, mass.of(piece) - mass.linked(piece) / 2), old.blocks + (met.insert(make).inserted ? 1 : 0))
            }
        }
        let worth = letters.mapValues { Double($0.said) * Double($0.blocks * $0.blocks) }
        return worth.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Lists and quotations stand between the paragraphs of a body and belong to it.
    private func between(_ chosen: [Node], _ useful: [Node]) -> [Node] {
        guard let first = chosen.first, let last = chosen.last, chosen.count > 1 || !first.isElement else { return chosen }
        return useful.filter { $0.index >= first.index && $0.index <= last.index }
    }
}
