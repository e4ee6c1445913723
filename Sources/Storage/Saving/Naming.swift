import Digests
import Discourse

/// Gives people their pseudonyms, and tells makers, who keep their names, from fans, who do not.
public struct Naming: Sendable {
    private let key: PseudonymKey
    private let makers: [String: Fandom.Maker]

    public init(key: PseudonymKey, fandoms: [Fandom] = []) {
        self.key = key
        let named = fandoms.flatMap(\.makers).flatMap { maker in ([maker.name] + maker.aliases).map { (Self.folded($0), maker) } }
        makers = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// A name's pseudonym on one site: "fan-3f9a12bc0d".
    ///
    /// What is a pseudonym already stays as it is, so that posts can be judged again after their names were dropped.
    public func pseudonym(of name: String, site: Site, host: String?) -> String {
        Self.isPseudonym(name) ? name : key.pseudonym(of: Self.folded(name), site: PostID.place(site, host))
    }

    func maker(named name: String) -> Fandom.Maker? { makers[Self.folded(name)] }

    /// Names are one name whatever their case and spacing, with or without "@" or "u/".
    static func folded(_ name: String) -> String {
        var folded = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for prefix in ["@", "/u/", "u/"] where folded.hasPrefix(prefix) { folded.removeFirst(prefix.count) }
        return folded
    }

    static func isPseudonym(_ name: String) -> Bool {
        name.hasPrefix("fan-") && name.utf8.count == 14 && name.utf8.dropFirst(4).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
