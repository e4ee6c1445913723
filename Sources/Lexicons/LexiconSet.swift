import Discourse

/// All word lists of a language and all fandom packs, compiled: what the engines read.
public struct LexiconSet: Sendable {
    public let fandoms: [Fandom]
    /// A digest over all files: stored with each run; a change makes the next run judge again.
    public let version: String

    /// Reads `folder` (with `en/` and `fandoms/` in it), then the overlays.
    ///
    /// - Parameter fandomsFolder: where packs are read from instead of `folder/fandoms`.
    /// - Throws: the first fault met, with file and line; a missing file is a fault.
    public init(folder: String, overlays: [String] = [], fandomsFolder: String? = nil) throws(LexiconError) {
        throw .missing(folder, lookedIn: [folder])
    }
}

public enum LexiconError: Error, Sendable, Hashable {
    case missing(String, lookedIn: [String])
}
