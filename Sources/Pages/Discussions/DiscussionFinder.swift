import Discourse
import Foundation

/// Finds the posts of a discussion whose software nobody knows: blocks of one make, each with a date or a name of its own, and words.
///
/// Each mark (a date; where there are no dates, a name) puts the elements around it forward as posts; elements of one make are a
/// family, and the family whose blocks say most, in most blocks, is taken. Comments of another make beside or inside them follow.
struct DiscussionFinder {
    typealias Group = DiscussionGroup
    private let tree: HTMLTree
    private let mass: TextMass
    private let dates: [Node]
    private let names: NameMarks

    init(_ page: OpenPage, mass: TextMass) {
        tree = page.tree
        self.mass = mass
        dates = DateMarks.find(in: page.tree, dates: page.dates)
        names = NameMarks(in: page.tree)
    }

    /// - Returns: up to three readings of the page, the likeliest first, of different parts of it. Each has the group whose blocks
    ///   say most, then those whose blocks comment on them; none where no two blocks are of one make.
    func readings() -> [[Group]] {
        let dated = ranked(dates, isDated: true)
        let ranked = dated.isEmpty ? ranked(names.nodes, isDated: false).filter { Self.isCalledSo($0.group) && $0.group.blocks.count >= 3 } : dated
        var readings: [[Group]] = [], taken: [Node] = []
        for best in ranked.map(\.group) where readings.count < 3 && !overlaps(best, taken) {
            var groups = [best]
            for candidate in ranked where groups.count < 3 && candidate.isNamed && isFurther(candidate.group, groups) {
                groups.append(candidate.group)
            }
            groups = groups.map(completed)
            taken = (taken + groups.flatMap(\.nodes)).sorted { $0.index < $1.index }
            readings.append(groups)
        }
        return readings
    }

    /// A group with the elements of its make that have a name and words but no mark: posts that show no date.
    private func completed(_ group: Group) -> Group {
        let makes = Set(group.blocks.map { BlockMake.loose($0) ?? "" })
        guard group.ends == group.blocks.map(\.end) else { return group }
        guard makes.count == 1, let make = makes.first, !make.isEmpty, let classed = make.split(separator: ":").last else { return group }
        let known = Set(group.blocks.map(\.index))
        let like = tree.root.all(Query("." + classed)).filter { !known.contains($0.index) && BlockMake.loose($0) == make }
        // A class of many uses, on other dated parts too, makes nothing a post.
        guard !like.contains(where: { holdsDate($0) }) else { return group }
        let missed = like.filter { mass.of($0) - mass.linked($0) >= 20 && names.heads($0, mark: $0, mass: mass) }
        guard !missed.isEmpty, missed.count <= group.blocks.count * 4 else { return group }
        let all = (zip(group.blocks, group.marks).map { ($0, $1) } + missed.map { ($0, []) }).sorted { $0.0.index < $1.0.index }
        return Group(blocks: all.map(\.0), marks: all.map(\.1), isDated: group.isDated)
    }

    private func holdsDate(_ node: Node) -> Bool {
        let place = dates.firstPlace { $0.index >= node.index }
        return place < dates.count && dates[place].index < node.end
    }

    /// Whether any block of a group stands inside one of some sorted nodes, or holds one.
    private func overlaps(_ group: Group, _ taken: [Node]) -> Bool {
        guard !taken.isEmpty else { return false }
        var end: Int32 = 0
        let ends = taken.map { node -> Int32 in
            end = max(end, node.end)
            return end
        }
        let starts = taken.map(\.index)
        return group.blocks.contains { block in
            let place = starts.firstPlace { $0 >= block.index }
            return place < starts.count && starts[place] < block.end || place > 0 && ends[place - 1] > block.index
        }
    }

    private struct Ranked {
        let group: Group
        let worth: Double
        /// Letters inside the blocks, links' too.
        let size: Int
        let isNamed: Bool
    }

    /// The best family, of those that are worth about the same the tightest, and then all by worth.
    private func ranked(_ marks: [Node], isDated: Bool) -> [Ranked] {
        guard marks.count >= 2 else { return [] }
        // Twice as many take eight seconds.
        guard marks.count < 20_000 else {
            tree.work.leaveOut()
            return []
        }
        let families = families(marks, isDated: isDated).sorted { $0.key < $1.key }
        let alike = families.filter { !BlockMake.isKin($0.key) || isAlike($0.value) }.compactMap { weighed($0.value, isDated) }
        let all = (alike + (isDated ? families.compactMap { headed($0.value) } : [])).sorted { $0.worth > $1.worth }
        if let top = all.first, let inner = all.dropFirst().first(where: { $0.isNamed && isContainer(top.group, of: $0.group) }) {
            let narrower = all.filter { !isContainer($0.group, of: inner.group) }
            return [inner] + narrower
        }
        guard let top = all.first?.worth, let best = all.prefix(while: { $0.worth >= top * 0.99 }).min(by: { $0.size < $1.size }) else { return [] }
        return [best] + all
    }

    private struct Family {
        var marks: [Int32: [Node]] = [:]
    }

    /// The nearest block of each make around each mark.
    private func families(_ marks: [Node], isDated: Bool) -> [String: Family] {
        var families: [String: Family] = [:], makes = BlockMake()
        for mark in marks {
            var met: Set<String> = []
            for node in ([mark] + mark.ancestors.prefix(14)) where node.name != "body" && node.name != "html" {
                for make in [makes.of(node), BlockMake.loose(node)].compactMap({ $0 }) + (isDated ? BlockMake.kin(node) : []) where met.insert(make).inserted {
                    families[make, default: Family()].marks[node.index, default: []].append(mark)
                }
            }
        }
        return families
    }

    /// Whether what only stands side by side is alike inside: the first marks of most are of one make, and so are the names.
    private func isAlike(_ family: Family) -> Bool {
        let named = family.marks.filter { names.heads(Node(tree: tree, index: $0.key), mark: $0.value[0], mass: mass) }.count
        return family.marks.count >= 3 && named * 10 >= family.marks.count * 7 && beginAlike(Array(family.marks.values), tenths: 7)
    }

    /// Whether the first marks of most blocks are of one make.
    private func beginAlike(_ marks: [[Node]], tenths: Int) -> Bool {
        var makes = BlockMake(), met: [String: Int] = [:]
        for mark in marks.compactMap(\.first) { met[makes.inside(mark), default: 0] += 1 }
        return (met.values.max() ?? 0) * 10 >= marks.count * tenths
    }

    private func weighed(_ family: Family, _ isDated: Bool) -> Ranked? {
        guard family.marks.count >= 2 else { return nil }
        let blocks = family.marks.keys.sorted().map { Node(tree: tree, index: $0) }
        let words = ownLetters(blocks)
        let full = words.filter { $0 >= 12 }.count
        // Names stand everywhere: what they head has to say something.
        guard isDated || words.reduce(0, +) >= 60 * blocks.count else { return nil }
        guard full >= 2, full * 10 >= blocks.count * 5 else { return nil }
        let group = Group(blocks: blocks, marks: blocks.map { family.marks[$0.index] ?? [] }, isDated: isDated)
        let isNamed = zip(blocks, group.marks).filter { names.heads($0, mark: $1.first ?? $0, mass: mass) }.count * 10 >= blocks.count * 6
        let letters = words.map { min($0, 6000) }.reduce(0, +)
        let isLopsided = isLopsided(group, words)
        // A frame that leaves the author outside is too tight; one that holds all in one block is too wide.
        let likeliness = (isNamed ? 1.5 : 1) * (Self.isCalledSo(group) ? 1.15 : 1) * (isLopsided ? 0.4 : 1)
        let worth = Double(letters) * log2(Double(1 + blocks.count)) * likeliness
        return Ranked(group: group, worth: worth, size: blocks.map(mass.of).reduce(0, +), isNamed: isNamed)
    }

    /// Whether a group's blocks are frames around several blocks of another, which hold most of what is said in them.
    private func isContainer(_ outer: Group, of inner: Group) -> Bool {
        guard inner.blocks.count >= 3 || inner.blocks.count > outer.blocks.count else { return false }
        let letters = ownLetters(inner.blocks), starts = inner.blocks.map(\.index)
        var framed = 0
        for block in outer.blocks {
            let places = starts.firstPlace { $0 > block.index }..<starts.firstPlace { $0 >= block.end }
            guard places.count >= 2 else { continue }
            let said = letters[places].reduce(0, +)
            if said * 10 >= (mass.of(block) - mass.linked(block)) * 6 { framed += mass.of(block) }
        }
        return framed * 10 >= outer.blocks.map(mass.of).reduce(0, +) * 4
    }

    /// The posts that a family's blocks are the heads of.
    private func headed(_ family: Family) -> Ranked? {
        let heads = family.marks.keys.sorted().map { Node(tree: tree, index: $0) }, marks = heads.map { family.marks[$0.index] ?? [] }
        guard heads.count >= 3, beginAlike(marks, tenths: 7),
            let group = DiscussionHeads(mass: mass, names: names).group(heads, marks: marks, isMarked: holdsDate)
        else { return nil }
        let words = zip(heads, group.ends).map { head, end in mass.of(head.index..<end) - mass.linked(head.index..<end) }
        let isLopsided = isLopsided(group, words)
        let worth = Double(words.map { min($0, 6000) }.reduce(0, +)) * log2(Double(1 + heads.count)) * (isLopsided ? 0.4 : 1.5)
        return Ranked(group: group, worth: worth, size: zip(heads, group.ends).map { mass.of($0.index..<$1) }.reduce(0, +), isNamed: true)
    }

    /// One block says nearly everything, or most of it under most of the marks: it holds the posts, and its like are the page's other parts.
    private func isLopsided(_ group: Group, _ words: [Int]) -> Bool {
        guard let most = words.max(), let place = words.firstIndex(of: most) else { return false }
        let all = words.reduce(0, +), marks = group.marks.map(\.count).reduce(0, +)
        let own = group.marks[place].count
        return words.count > 2 && most * 100 > all * 85 || most * 100 > all * 60 && own >= 4 && own * 10 > marks * 6
    }

    /// Letters of each block outside links and outside the blocks inside it.
    private func ownLetters(_ blocks: [Node]) -> [Int] {
        var letters = blocks.map { mass.of($0) - mass.linked($0) }
        var open: [Int] = []
        for (place, block) in blocks.enumerated() {
            while let last = open.last, blocks[last].end <= block.index { open.removeLast() }
            if let around = open.last { letters[around] -= mass.of(block) - mass.linked(block) }
            open.append(place)
        }
        return letters
    }

    /// Names that people give to what readers write.
    private static let callings = ["comment", "reply", "replies", "message", "answer", "thread", "topic", "discussion", "forum", "post-"]

    static func isCalledSo(_ group: Group) -> Bool {
        guard let block = group.blocks.first else { return false }
        if block.first("[id^=post_message_], [id^=postmenu_]") != nil || block.attribute("data-reply-id") != nil || block.first("[data-reply-id], [data-comment-id], [data-post-id]") != nil { return true }
        return names([block] + block.ancestors.prefix(3), any: callings)
    }

    private static func names(_ nodes: [Node], any words: [String]) -> Bool {
        let names = nodes.map { (($0.attribute("class") ?? "") + " " + ($0.id ?? "")).lowercased() }.joined(separator: " ")
        return words.contains { names.contains($0) }
    }

    /// Whether three of a group's blocks stand in one of those found: a head or a foot stands there once.
    private func isListed(_ group: Group, _ found: [Group]) -> Bool {
        let starts = group.blocks.map(\.index)
        return found.contains { $0.blocks.contains { block in
            let first = starts.firstPlace { $0 > block.index }
            return first + 2 < starts.count && starts[first + 2] < block.end && group.blocks[first + 2].index >= group.blocks[first].end
        } }
    }

    /// Whether a group's blocks are further posts, beside those found or inside them, and none of their parts.
    private func isFurther(_ group: Group, _ found: [Group]) -> Bool {
        // A post's head has a name, a date and a count, but no 40 letters more.
        guard ownLetters(group.blocks).reduce(0, +) >= 40 * group.blocks.count, beginAlike(group.marks, tenths: 6) else { return false }
        let taken = found.flatMap(\.blocks).map(\.index).sorted(), isListed = isListed(group, found)
        for block in group.blocks {
            let place = taken.firstPlace { $0 >= block.index }
            if place < taken.count, taken[place] < block.end { return false }
            let frame = Array(block.ancestors.prefix { around in !taken.contains(around.index) }.prefix(3))
            guard isListed || Self.names([block] + frame, any: ["comment", "reply", "replies"]) || Self.names([block], any: ["answer"]),
                !Self.names([block], any: ["user", "author", "profile", "signature", "meta", "info", "head", "foot", "byline"]),
                block.closest("blockquote, [class*=quote], [class*=Quote]") == nil
            else { return false }
        }
        let first = Set(found.flatMap { group in group.marks.compactMap { $0.first?.index } })
        return group.marks.filter { $0.contains { first.contains($0.index) } }.count * 5 <= group.blocks.count
    }
}
