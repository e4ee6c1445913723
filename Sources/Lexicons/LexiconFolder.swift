import Foundation

/// Where the word lists are: the first of the places that DESIGN names which has `en/` in it.
public struct LexiconFolder: Sendable, Hashable {
    public let path: String

    /// - Parameters:
    ///   - option: `--lexicons DIR`; when given, only there.
    ///   - config: `lexicons:` of the config; when given, only there.
    ///   - binary: the program's own path, for `../share/shiplog/Lexicons` beside it; symbolic links are followed.
    ///   - workingFolder: for `Lexicons` in it.
    public static func find(
        option: String? = nil, config: String? = nil, binary: String? = nil, workingFolder: String
    ) throws(LexiconError) -> LexiconFolder {
        var places: [String] = []
        if let named = option ?? config {
            places = [named]
        } else {
            if let binary {
                let folder = URL(fileURLWithPath: binary).resolvingSymlinksInPath().deletingLastPathComponent()
                places.append(folder.deletingLastPathComponent().appendingPathComponent("share/shiplog/Lexicons").path)
            }
            places.append(workingFolder == "." ? "Lexicons" : workingFolder + "/Lexicons")
        }
        for place in places where LexiconFile.isFolder(place + "/en") { return LexiconFolder(path: place) }
        throw .missing("Lexicons/en", lookedIn: places)
    }
}
