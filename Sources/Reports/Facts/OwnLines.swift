import Storage

/// The lines of people's own packs and overlays, and which of them no row of evidence names.
struct OwnLines: Sendable {
    /// Of overlays first, then of packs, by file and line.
    let dead: [LexiconLineRow]
    /// Lines that could have spoken: those of overlays, and of packs of fandoms that posts speak of.
    let count: Int
    /// Of overlays, how many there are and how many are dead.
    let overlays: (count: Int, dead: Int)
    /// Lines of packs whose fandom no post concerns.
    let idle: Int

    /// - Parameters:
    ///   - heard: lines that evidence names, as evidence names them.
    ///   - fandoms: those that posts speak of.
    init(_ lines: [LexiconLineRow], heard: Set<String>, fandoms: Set<String>) {
        let mine = lines.filter { $0.fandom == nil }, packs = lines.filter { $0.fandom.map(fandoms.contains) ?? false }
        let silent = { (line: LexiconLineRow) in !heard.contains(line.source) }
        dead = mine.filter(silent) + packs.filter(silent)
        count = mine.count + packs.count
        overlays = (mine.count, mine.count(where: silent))
        idle = lines.count - count
    }
}
