import Foundation
import Yams

extension Settings {
    public static let fileName = "shiplog.yaml"

    /// The settings of a project: the config file, then the environment over it. Flags go over both, set by the command.
    ///
    /// - Parameters:
    ///   - file: `--config`, which must be there; `nil` for `shiplog.yaml` in the working folder, which may be missing.
    ///   - environment: variables by name; `SHIPLOG_DATABASE` and so on for every key, lists parted by ":".
    /// - Throws: the first fault met, with file and line or the variable's name.
    public static func read(file: String? = nil, environment: [String: String] = [:]) throws(SettingsError) -> Settings {
        var settings = Settings()
        if let file {
            try settings.read(text: try contents(of: file), file: file)
        } else if FileManager.default.fileExists(atPath: fileName) {
            try settings.read(text: try contents(of: fileName), file: fileName)
        }
        try settings.read(environment: environment)
        return settings
    }

    private static func contents(of file: String) throws(SettingsError) -> String {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw .unreadable(file, reason: FileManager.default.fileExists(atPath: file) ? "no permission" : "no such file")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadable(file, reason: "not UTF-8") }
        return text
    }

    /// - Parameter file: as messages name it; relative paths count from its folder.
    mutating func read(text: String, file: String) throws(SettingsError) {
        guard let root = try Self.composed(text, file: file) else { return }
        func place(_ node: Node) -> String { "\(file):\(node.mark?.line ?? 1)" }
        if root.null != nil { return }
        guard let mapping = root.mapping else {
            throw .faulty(place: place(root), fault: "is not written as keys and values", remedy: "write lines like \"database: Data/discourse.sqlite\"")
        }
        let folder = file.contains("/") ? file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") : nil
        for (node, value) in mapping {
            let name = node.string ?? ""
            guard let key = Key(rawValue: name) else {
                throw .faulty(place: place(node), fault: "there is no setting \"\(name)\"", remedy: "use one of \(Self.names)")
            }
            let isEmpty = value.null != nil && value.scalar?.string.isEmpty != false
            if isEmpty { continue }
            let texts = value.sequence.map { $0.compactMap(\.scalar?.string) } ?? value.scalar.map { [$0.string] }
            guard let texts, value.sequence.map({ $0.count == texts.count }) ?? true else {
                throw .faulty(place: place(value), fault: "\"\(name)\" wants a word or a list of words", remedy: "write one item a line, each after \"- \"")
            }
            try set(key, SettingValue(texts: texts, isList: value.sequence != nil, place: place(node), folder: folder))
        }
    }

    private static var names: String { Key.allCases.map(\.rawValue).joined(separator: ", ") }

    private static func composed(_ text: String, file: String) throws(SettingsError) -> Node? {
        do { return try Yams.compose(yaml: text) } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
                throw .faulty(place: "\(file):\(mark.line)", fault: "is no YAML here: \(problem)", remedy: "look at this line and the one above")
            case .duplicatedKeysInMapping(let duplicates, let context):
                throw .faulty(place: "\(file):\(context.mark.line)", fault: "\"\(duplicates.first ?? "")\" stands twice", remedy: "keep one of them")
            default: throw .faulty(place: "\(file):1", fault: "is no YAML: \(error)", remedy: "compare it with one that `shiplog init` writes")
            }
        } catch { throw .faulty(place: "\(file):1", fault: "is no YAML", remedy: "compare it with one that `shiplog init` writes") }
    }

    mutating func read(environment: [String: String]) throws(SettingsError) {
        for key in Key.allCases {
            let name = "SHIPLOG_" + key.rawValue.uppercased()
            guard let text = environment[name], !text.isEmpty else { continue }
            let isList = key == .sources || key == .overlays
            let texts = isList ? text.split(separator: ":").map(String.init) : [text]
            try set(key, SettingValue(texts: texts, isList: isList, place: name, folder: nil))
        }
    }
}
