/// The elements of a page that may name who wrote something, in page order.
struct NameMarks {
    let nodes: [Node]
    private let indices: [Int32]

    init(in tree: HTMLTree) {
        nodes = tree.root.all(Self.query).filter { !$0.traits.contains(.silent) }
        indices = nodes.map(\.index)
    }

    /// Whether one stands inside an element.
    func stands(in node: Node) -> Bool {
        let place = indices.firstPlace { $0 >= node.index }
        return place < indices.count && indices[place] < node.end
    }

    /// Whether one stands at a block's head or beside its mark: those further down like it, or are named in it.
    func heads(_ block: Node, mark: Node, mass: TextMass) -> Bool {
        let near = 80
        for place in indices.firstPlace(where: { $0 >= block.index })..<max(indices.firstPlace { $0 >= block.end }, indices.firstPlace { $0 >= block.index }) {
            let name = nodes[place]
            if mass.between(block, name) <= near { return true }
            let distance = name.index < mark.index ? mass.between(name, mark) : mass.between(mark, name)
            if distance <= near { return true }
        }
        return false
    }

    private static let query: Query = """
        [itemprop=author], [rel=author], [class*=author], [class*=Author], [class*=username], [class*=userName], [class*=user-name], [class*=user_name], \
        [class*=poster], [class*=nickname], [class*=byline], a[href*="/user"], a[href*="/u/"], a[href*="/member"], a[href*="/profile"], a[href*="/people/"], \
        a[href*="/~"], a[href*="/@"], a[href*="action=profile"], a[href*="member.php"], a[href*="userinfo"], a[href*="user_id="], a[href*="user?id="]
        """

    /// How much an element's own marks speak for it holding a name; 0 where nothing does.
    static func weight(_ node: Node) -> Double {
        var weight = 0.0
        if node.attribute("itemprop") == "author" || node.attribute("rel") == "author" { weight += 4 }
        if node.attribute("itemprop") == "name", node.ancestors.prefix(2).contains(where: { $0.attribute("itemprop") == "author" }) { weight += 5 }
        let names = (node.attribute("class") ?? "").lowercased()
        if strong.contains(where: names.contains) { weight += 4 } else if weak.contains(where: names.contains) { weight += 2 }
        if weight > 0, titles.contains(where: names.contains) { weight -= 3 }
        if node.name == "a", let link = node.attribute("href")?.lowercased() {
            weight += profiles.contains(where: link.contains) ? 4 : 0.5
        }
        if ["b", "strong", "h3", "h4", "h5", "h6", "cite"].contains(node.name) { weight += 1 }
        return weight
    }

    /// What the elements right around it say: that the name in them is the author's, or an editor's or a quoted one's.
    static func weightAround(_ node: Node) -> Double {
        for around in node.ancestors.prefix(3) {
            let role = around.attribute("itemprop")
            if role == "author" || role == "creator" { return 2 }
            if role == "editor" || around.hasClass("editor") || around.name == "blockquote" { return -6 }
        }
        return 0
    }

    private static let strong = [
        "author", "username", "user-name", "user_name", "nickname", "poster", "byline", "displayname", "display-name", "display_name", "screenname",
        "commenter",
        "membername", "member-name", "fullname", "persona",
    ]
    private static let weak = ["user", "name", "member", "nick", "creator", "handle"]
    private static let titles = ["title", "rank", "badge", "avatar", "stat", "info", "meta", "role", "icon", "flair", "content"]
    private static let profiles = [
        "/user", "/u/", "/member", "/profile", "/people/", "/~", "/@", "action=profile", "member.php", "userinfo", "user_id=", "user?id=", "/author",
        "uid=",
    ]
}

extension Array {
    /// The first place of a list sorted by a condition at which it holds; the list's count where it never does.
    func firstPlace(where holds: (Element) -> Bool) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension [Int32] {
    /// Whether a sorted list has a number.
    func hasSorted(_ number: Int32) -> Bool {
        let place = firstPlace { $0 >= number }
        return place < count && self[place] == number
    }
}
