import Discourse

/// A fandom's YAML file, read and checked: its values, and the phrases of its claims with their lines.
struct FandomPack {
    let fandom: Fandom
    /// By claim id.
    let phrases: [String: PhraseTable<ClaimPhrase>]
    /// What words feel in this fandom alone (`valences:`).
    let valences: PhraseTable<ValenceEntry>
    /// What the fandom and its people are called, each with its line.
    let names: [(name: String, origin: Origin)]

    /// All packs; ids must be unique over them, because results are kept by id.
    static func all(in files: [LexiconFile]) throws(LexiconError) -> [FandomPack] {
        var packs: [FandomPack] = []
        var claims: [String: Origin] = [:], fandoms: [String: Origin] = [:]
        for file in files {
            let root = try YAMLNode(file.text, file: file.name)
            let pack = try FandomPack(root, known: &claims)
            if let before = fandoms.updateValue(root.origin, forKey: pack.fandom.id) {
                throw root.fault("fandom \"\(pack.fandom.id)\" has a pack already (\(before.file))", "join the two files or give one another id")
            }
            packs.append(pack)
        }
        return packs
    }

    private init(_ root: YAMLNode, known: inout [String: Origin]) throws(LexiconError) {
        let keys = try root.mapping("a pack", known: ["fandom", "title", "subjects", "makers", "claims", "events", "valences"])
        let id = try Self.id(keys.required("fandom", of: root, "the pack"), "fandom")
        let people = (subjects: try Self.people(keys["subjects"], "a subject"), makers: try Self.people(keys["makers"], "a maker"))
        let subjects = people.subjects.map { Fandom.Subject(id: $0.id, name: $0.name, aliases: $0.aliases) }
        let makers = people.makers.map { Fandom.Maker(id: $0.id, name: $0.name, aliases: $0.aliases) }
        var claims: [Claim] = [], phrases: [String: PhraseTable<ClaimPhrase>] = [:]
        var rivals: [(YAMLNode, String)] = []
        for node in try keys["claims"]?.list("claims") ?? [] {
            let (claim, table) = try Self.claim(node, fandom: id, subjects: Set(subjects.map(\.id)), rivals: &rivals)
            if let before = known.updateValue(node.origin, forKey: claim.id) {
                throw node.fault("claim \"\(claim.id)\" was defined before, at \(before)", "give one of them another id")
            }
            claims.append(claim)
            phrases[claim.id] = table
        }
        for (node, rival) in rivals where !claims.contains(where: { $0.id == rival }) {
            throw node.fault("rival \"\(rival)\" is no claim of this pack", "use one of \(claims.map(\.id).joined(separator: ", "))")
        }
        fandom = Fandom(
            id: id, title: try keys["title"]?.text("title") ?? id, subjects: subjects, makers: makers, claims: claims,
            events: try Self.events(keys["events"]), file: root.file)
        self.phrases = phrases
        valences = try Self.valences(keys["valences"], fandom: id)
        names = [(name: fandom.title, origin: keys["title"]?.origin ?? root.origin)]
            + (people.subjects + people.makers).flatMap { person in ([person.name] + person.aliases).map { (name: $0, origin: person.origin) } }
    }

    /// `valences:`, a term and its number a line.
    private static func valences(_ node: YAMLNode?, fandom: String) throws(LexiconError) -> PhraseTable<ValenceEntry> {
        var table = PhraseTable<ValenceEntry>()
        guard let node, node.node.null == nil || node.node.scalar?.string.isEmpty == false else { return table }
        for (term, value) in try node.pairs("valences") {
            let phrase = try term.text("a term")
            guard let number = Double(try value.text("a valence")), let valence = Valence(number) else {
                throw value.fault("valence \"\(try value.text("a valence"))\" is not a number from -4 to 4", "write one such as \(phrase): 0")
            }
            guard !PhraseTable<ValenceEntry>.forms(of: phrase).isEmpty else { throw term.fault("\"\(phrase)\" can never match", "write it as texts are written, or drop it") }
            table.add(phrase, ValenceEntry(valence, fandom: fandom), from: term.origin)
        }
        return table
    }

    private static func id(_ node: YAMLNode, _ what: String) throws(LexiconError) -> String {
        let id = try node.text(what)
        guard id.utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }) else {
            throw node.fault("\(what) id \"\(id)\" holds more than a-z, 0-9 and hyphens", "write it like \"korrasami-canon\"")
        }
        return id
    }

    private struct Person {
        let id: String
        let name: String
        let aliases: [String]
        let origin: Origin
    }

    private static func people(_ list: YAMLNode?, _ what: String) throws(LexiconError) -> [Person] {
        var people: [Person] = []
        for node in try list?.list("\(what.dropFirst(2))s") ?? [] {
            let keys = try node.mapping(what, known: ["id", "name", "aliases"])
            let id = try id(keys.required("id", of: node, what), String(what.dropFirst(2)))
            guard !people.contains(where: { $0.id == id }) else { throw node.fault("\(what.dropFirst(2)) \"\(id)\" stands twice", "keep one of them") }
            people.append(Person(id: id, name: try keys.required("name", of: node, what).text("name"), aliases: try keys.texts("aliases"), origin: node.origin))
        }
        return people
    }

    private static func claim(
        _ node: YAMLNode, fandom: String, subjects: Set<String>, rivals: inout [(YAMLNode, String)]
    ) throws(LexiconError) -> (Claim, PhraseTable<ClaimPhrase>) {
        let keys = try node.mapping("a claim", known: ["id", "kind", "statement", "about", "names", "asserting", "denying", "hedging", "rivals"])
        let kindNode = try keys.required("kind", of: node, "a claim")
        guard let kind = Claim.Kind(rawValue: try kindNode.text("kind")) else {
            throw kindNode.fault(
                "kind \"\(try kindNode.text("kind"))\" is not known", "use one of \(Claim.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        for about in try keys["about"]?.list("about") ?? [] {
            let subject = try about.text("about")
            guard subjects.contains(subject) else {
                throw about.fault(
                    "subject \"\(subject)\" is not defined in this pack",
                    "add it under subjects" + (subjects.isEmpty ? "" : " or use one of \(subjects.sorted().joined(separator: ", "))"))
            }
        }
        for rival in try keys["rivals"]?.list("rivals") ?? [] { rivals.append((rival, try rival.text("rivals"))) }
        var table = PhraseTable<ClaimPhrase>()
        for bearing in ClaimPhrase.Bearing.allCases {
            for phrase in try keys[bearing.rawValue]?.list(bearing.rawValue) ?? [] {
                table.add(try phrase.text(bearing.rawValue), ClaimPhrase(bearing), from: phrase.origin)
            }
        }
        let claim = Claim(
            id: try id(keys.required("id", of: node, "a claim"), "claim"), fandom: fandom, kind: kind,
            statement: try keys.required("statement", of: node, "a claim").text("statement"), about: try keys.texts("about"),
            names: try keys.texts("names"), asserting: try keys.texts("asserting"), denying: try keys.texts("denying"), rivals: try keys.texts("rivals"))
        return (claim, table)
    }

    private static func events(_ list: YAMLNode?) throws(LexiconError) -> [Fandom.Event] {
        var events: [Fandom.Event] = []
        for node in try list?.list("events") ?? [] {
            let keys = try node.mapping("an event", known: ["date", "title", "weight"])
            let dateNode = try keys.required("date", of: node, "an event")
            let date = try dateNode.text("date")
            guard isDate(date) else { throw dateNode.fault("date \"\(date)\" is no day, month or year", "write it like 2014-12-19, 2014-12 or 2014") }
            let weight = try keys["weight"]?.text("weight")
            guard weight == nil || weight == "official" else {
                throw node.fault("weight \"\(weight ?? "")\" is not known", "write weight: official or leave it out")
            }
            events.append(Fandom.Event(date: date, title: try keys.required("title", of: node, "an event").text("title"), isOfficial: weight != nil))
        }
        return events
    }

    private static func isDate(_ date: String) -> Bool {
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } })
        else { return false }
        return parts.count < 2 || (1...12).contains(Int(parts[1]) ?? 0) && (parts.count < 3 || (1...31).contains(Int(parts[2]) ?? 0))
    }
}
