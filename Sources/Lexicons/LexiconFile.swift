import Foundation

/// A file of words or claims, read once: its text for the loaders, its bytes for the set's version.
struct LexiconFile: Sendable {
    /// As evidence names it: "Lexicons/en/valence.tsv".
    let name: String
    let text: String

    init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// - Parameter name: how evidence and errors call it; the path itself where nothing shorter is known.
    init(path: String, name: String? = nil) throws(LexiconError) {
        let name = name ?? path
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(name, lookedIn: [path]) }
        let bytes: Data
        do { bytes = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw .unreadable(name, reason: "no right to read it, or it is a folder")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(name) }
        self.init(name: name, text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    }

    /// Files of a folder that end in `suffix`, by name, so that every machine reads them in the same order.
    static func names(in folder: String, suffix: String) throws(LexiconError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .missing(folder, lookedIn: [folder])
        }
        return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
