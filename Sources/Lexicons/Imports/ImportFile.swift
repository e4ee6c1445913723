import Foundation

/// A file of somebody else's list: lines with their numbers, whatever its encoding and line ends.
struct ImportFile {
    let name: String
    let text: String
    /// Whether it was no UTF-8 and so was read as windows-1252, in which older lists are written.
    let isLegacy: Bool

    init(path: String) throws(LexiconError) {
        guard FileManager.default.fileExists(atPath: path) else {
            throw .faulty(Origin(file: path, line: 1), fault: "there is no such file", remedy: "name the list's file as it lies on this machine")
        }
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw .unreadable(path, reason: "no right to read it, or it is a folder")
        }
        self.init(name: path, bytes: Array(bytes))
    }

    init(name: String, bytes: [UInt8]) {
        self.name = name
        let valid = String(validating: bytes, as: UTF8.self)
        isLegacy = valid == nil
        let text = valid ?? String(bytes: bytes, encoding: .windowsCP1252) ?? String(decoding: bytes, as: UTF8.self)
        self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    /// A line that holds something, without its line end.
    struct Line {
        let origin: Origin
        let text: String
        /// Tab-separated, blanks around each trimmed.
        var fields: [String] { text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0.trimmed) } }

        func fault(_ fault: String, _ remedy: String) -> LexiconError { .faulty(origin, fault: fault, remedy: remedy) }

        func number(_ field: String, in range: ClosedRange<Double>, _ what: String) throws(LexiconError) -> Double {
            guard let number = Double(field), range.contains(number) else {
                throw fault(
                    "\(what) \"\(field)\" is not a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))",
                    "check that the file is in the format that was named")
            }
            return number
        }
    }

    /// - Parameter comment: how lines that say nothing begin.
    func lines(comment: String? = nil) -> [Line] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap { index, line in
            if line.allSatisfy(\.isWhitespace) { return nil }
            if let comment, line.hasPrefix(comment) { return nil }
            return Line(origin: Origin(file: name, line: index + 1), text: String(line))
        }
    }
}

extension [String] {
    /// "1 column", "3 columns": as errors count them.
    var columns: String { count == 1 ? "1 column" : "\(count) columns" }
}
