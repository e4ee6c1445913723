/// What stands in one block of an unknown discussion: who, and which elements hold the words.
struct DiscussionParts {
    let author: Node?
    let bodies: [Node]
}

/// Tells author from words in all blocks of a group at once: what every block has in the same place is its frame.
struct DiscussionReader {
    private let group: DiscussionFinder.Group
    private let mass: TextMass
    private let inner: Set<Int32>

    init(_ group: DiscussionFinder.Group, mass: TextMass) {
        self.group = group
        self.mass = mass
        inner = Set(group.blocks.map(\.index))
    }

    func parts() -> [DiscussionParts] {
        let authors = group.blocks.indices.map { author(group.blocks[$0], date: group.dates[$0]) }
        let framed = group.blocks.indices.map { pieces(of: group.blocks[$0], date: group.dates[$0], author: authors[$0]) }
        let frequent = frequentTexts(framed)
        let main = mainMake(framed, frequent)
        return group.blocks.indices.map { place in
            let (author, useful) = (authors[place], framed[place].filter { !frequent.contains($0.oneLine) && mass.of($0) > 0 })
            let chosen = useful.filter { make($0) == main }
            let bodies = chosen.isEmpty ? useful.max { mass.of($0) < mass.of($1) }.map { [$0] } ?? [] : between(chosen, useful)
            return DiscussionParts(author: author, bodies: bodies)
        }
    }

    /// Elements in page order that neither hold the author nor the date nor another block, as high up as that goes.
    private func pieces(of block: Node, date: Node, author: Node?) -> [Node] {
        var pieces: [Node] = []
        var index = block.index + 1
        while index < block.end {
            let node = Node(tree: block.tree, index: index)
            if node.isText || node.isComment {
                if node.isText, node.parent.map({ holds($0, date, author) || $0 == block }) == true, mass.of(node) > 0 { pieces.append(node) }
                index += 1
            } else if inner.contains(index) || node == date || node == author {
                index = node.end
            } else if holds(node, date, author) {
                index += 1
            } else {
                if !isFrame(node) { pieces.append(node) }
                index = node.end
            }
        }
        return pieces
    }

    private func holds(_ node: Node, _ date: Node, _ author: Node?) -> Bool {
        if date.isInside(node) || author.map({ $0.isInside(node) }) == true { return true }
        guard node.end - node.index > 1 else { return false }
        return group.blocks.contains { $0.index > node.index && $0.index < node.end }
    }

    private static let frame: Query = """
        button, form, nav, footer, [class*=signature], [class*=reply-], [class*=Reply], [class*=action], [class*=toolbar], [class*=avatar], [class*=share], [class*=vote], \
        [class*=rank], [class*=badge], [class*=flair], [class*=userinfo], [class*=user-info], [class*=profile], [class*=report], [class*=likes], [class*=reaction], [class*=advert]
        """

    private func isFrame(_ node: Node) -> Bool {
        node.traits.contains(.silent) || node.matches(Self.frame) || mass.linkShare(node) > 0.9 && mass.of(node) < 60
    }

    /// Texts that at least three blocks, and a third of them, have alike: "Reply", "Report", "Member".
    private func frequentTexts(_ pieces: [[Node]]) -> Set<String> {
        var counts: [String: Int] = [:]
        for block in pieces { for text in Set(block.filter { mass.of($0) < 60 }.map(\.oneLine)) { counts[text, default: 0] += 1 } }
        return Set(counts.filter { $0.value >= 3 && $0.value * 3 >= pieces.count }.keys)
    }

    private func make(_ node: Node) -> String {
        guard node.isElement else { return "text" }
        return node.name + "." + node.classes.filter { !$0.contains(where: \.isNumber) }.sorted().joined(separator: ".")
    }

    /// The make of piece that holds the most words over all blocks.
    private func mainMake(_ pieces: [[Node]], _ frequent: Set<String>) -> String? {
        var letters: [String: Int] = [:]
        for block in pieces {
            for piece in block where !frequent.contains(piece.oneLine) { letters[make(piece), default: 0] += min(4000, mass.of(piece) - mass.linked(piece) / 2) }
        }
        return letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Lists and quotations stand between the paragraphs of a body and belong to it.
    private func between(_ chosen: [Node], _ useful: [Node]) -> [Node] {
        guard let first = chosen.first, let last = chosen.last, chosen.count > 1 || !first.isElement else { return chosen }
        return useful.filter { $0.index >= first.index && $0.index <= last.index }
    }

    private static let authorQueries: [Query] = [
        "[itemprop=author] [itemprop=name]", "[itemprop=author]", "[rel=author]", "[class*=author] a, [class*=Author] a", "[class*=username], [class*=userName], [class*=user-name], [class*=user_name]",
        "a[href*=\"/user/\"], a[href*=\"/users/\"], a[href*=\"/u/\"], a[href*=\"/member\"], a[href*=\"/profile\"], a[href*=\"/people/\"], a[href*=\"/~\"], a[href*=\"/@\"], a[href*=\"action=profile\"], a[href*=\"member.php\"], a[href*=\"userinfo\"], a[href*=\"user_id=\"], a[href*=\"user?id=\"]",
        "[class*=author], [class*=Author]", "[class*=poster], [class*=nickname], [class*=nick], [class*=byline] a, [class*=user] a", "[class*=user], [class*=name]", "cite, h3, h4, h5, strong, b",
    ]

    private func author(_ block: Node, date: Node) -> Node? {
        for query in Self.authorQueries {
            for node in block.all(query) where isOwn(node, block) && node != date && !date.isInside(node) && !node.isInside(date) {
                let words = node.oneLine
                if (1...60).contains(words.count), words.contains(where: \.isLetter), !Self.labels.contains(words.lowercased()) { return node }
            }
        }
        return nil
    }

    private static let labels: Set<String> = ["reply", "report", "quote", "share", "edit", "author", "op", "original poster", "member", "guest", "moderator", "permalink", "link", "admin", "user", "follow", "like", "log in", "login", "more"]

    private func isOwn(_ node: Node, _ block: Node) -> Bool {
        for ancestor in node.ancestors {
            if ancestor == block { return true }
            if inner.contains(ancestor.index) { return false }
        }
        return false
    }
}
