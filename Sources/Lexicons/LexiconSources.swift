import Digests

/// The files of a set, read but not yet compiled: names as evidence shows them, and texts.
///
/// Reading them costs a hundredth of compiling them: who only asks whether anything changed stops here.
public struct LexiconSources: Sendable {
    /// By the name inside the set ("en/valence.tsv").
    private(set) var lists: [String: LexiconFile] = [:]
    private(set) var claimLists: [LexiconFile] = []
    private(set) var packs: [LexiconFile] = []
    private(set) var overlays: [LexiconFile] = []

    static let listNames = [
        "en/valence.tsv", "en/fanspeak.tsv", "en/emoji.tsv", "en/modifiers.tsv", "en/cues.tsv", "en/verbs.tsv", "en/sentiment.tsv", "en/weights.tsv", "en/phrases.tsv",
        "en/spellings.tsv", "en/others.tsv", "en/tone.tsv", "en/target.tsv", "en/tone-phrases.tsv", "en/target-phrases.tsv",
    ]

    /// - Throws: what is missing, by name; a set with a list left out would judge all posts otherwise and nobody would know.
    public init(folder: String, overlays: [String] = [], fandomsFolder: String? = nil) throws(LexiconError) {
        for name in Self.listNames {
            lists[name] = try LexiconFile(path: folder + "/" + name, name: "Lexicons/" + name)
        }
        for name in try LexiconFile.names(in: folder + "/en/claims", suffix: ".tsv") {
            claimLists.append(try LexiconFile(path: folder + "/en/claims/" + name, name: "Lexicons/en/claims/" + name))
        }
        let packsFolder = fandomsFolder ?? folder + "/fandoms"
        for name in try LexiconFile.names(in: packsFolder, suffix: ".yaml") {
            packs.append(try LexiconFile(path: packsFolder + "/" + name, name: fandomsFolder == nil ? "Lexicons/fandoms/" + name : packsFolder + "/" + name))
        }
        for overlay in overlays {
            for name in try LexiconFile.names(in: overlay, suffix: ".tsv") {
                self.overlays.append(try LexiconFile(path: overlay + "/" + name))
            }
            guard LexiconFile.isFolder(overlay + "/claims") else { continue }
            for name in try LexiconFile.names(in: overlay + "/claims", suffix: ".tsv") {
                self.overlays.append(try LexiconFile(path: overlay + "/claims/" + name))
            }
        }
    }

    /// A set of texts in memory, for tests and tools: what is left out is empty.
    init(texts: [String: String]) {
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            let file = LexiconFile(name: "Lexicons/" + name, text: text)
            if name.hasPrefix("en/claims/") { claimLists.append(file) }
            else if name.hasPrefix("fandoms/") { packs.append(file) }
            else if name.hasPrefix("overlays/") { overlays.append(file) }
            else { lists[name] = file }
        }
    }

    private var all: [LexiconFile] { lists.sorted(by: { $0.key < $1.key }).map(\.value) + claimLists + packs + overlays }

    /// Each file's name and the digest of its text, in the order of loading.
    public var digests: [(name: String, digest: String)] { all.map { ($0.name, Digest(of: $0.text).hex) } }

    /// A digest over all names and contents.
    public var version: String {
        var hasher = Digest.Hasher()
        for file in all {
            hasher.add(file.name)
            hasher.add([0])
            hasher.add(file.text)
            hasher.add([0])
        }
        return hasher.finish().hex
    }
}
