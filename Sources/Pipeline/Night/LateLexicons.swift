import Lexicons

/// Word lists and packs that are read at once, but compiled only when a post needs them: a night without news needs no more
/// than their version.
public final class LateLexicons: Sendable {
    /// A digest over all files.
    public let version: String
    /// Each file's name and digest.
    public let files: [(name: String, digest: String)]
    private let compiled: Late<LexiconSet, LexiconError>

    /// - Parameter sources: as they were read; what changes on the disk afterwards belongs to the next run.
    public init(_ sources: LexiconSources) {
        version = sources.version
        files = sources.digests
        compiled = Late { () throws(LexiconError) in try LexiconSet(sources) }
    }

    /// A set that is compiled already.
    public convenience init(_ set: LexiconSet) { self.init(version: set.version) { set } }

    init(version: String, compile: @escaping @Sendable () throws(LexiconError) -> LexiconSet) {
        self.version = version
        files = []
        compiled = Late(compile)
    }

    /// The compiled lists. - Throws: the first fault met, with file and line.
    public func set() throws(LexiconError) -> LexiconSet { try compiled.value() }
}
