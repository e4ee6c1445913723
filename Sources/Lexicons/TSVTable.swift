/// Rows of a tab-separated list, by column name, each with the line that it stands on.
///
/// `#` with a blank after it (or alone) begins a comment. The last comment before the first row may name the columns; where it
/// does not, they are the loader's in its order. A "-" alone in a column is the same as nothing.
public struct TSVTable: Sendable {
    public struct Row: Sendable {
        public let origin: Origin
        fileprivate let fields: [String]
        fileprivate let columns: [String]

        /// What stands in a column; `nil` where it is empty, "-" or left out.
        public func optional(_ column: String) -> String? {
            guard let place = columns.firstIndex(of: column), place < fields.count else { return nil }
            let field = fields[place]
            return field.isEmpty || field == "-" ? nil : field
        }

        public func required(_ column: String) throws(LexiconError) -> String {
            guard let field = optional(column) else {
                throw .faulty(origin, fault: "nothing stands in column \(column)", remedy: "fill it in or take the line out")
            }
            return field
        }

        public func number(_ column: String, in range: ClosedRange<Double>) throws(LexiconError) -> Double {
            try Self.number(required(column), column, in: range, at: origin)
        }

        public func optionalNumber(_ column: String, in range: ClosedRange<Double>) throws(LexiconError) -> Double? {
            guard let field = optional(column) else { return nil }
            return try Self.number(field, column, in: range, at: origin)
        }

        private static func number(
            _ field: String, _ column: String, in range: ClosedRange<Double>, at origin: Origin
        ) throws(LexiconError) -> Double {
            guard let number = Double(field), range.contains(number) else {
                throw .faulty(
                    origin, fault: "\(column) \"\(field)\" is not a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))",
                    remedy: "write one such as \(plain((range.lowerBound + range.upperBound) / 2 + 0.5))")
            }
            return number
        }

        /// One of the words that a column knows.
        public func choice<Choice: RawRepresentable & CaseIterable>(_ column: String, of: Choice.Type) throws(LexiconError) -> Choice
        where Choice.RawValue == String {
            let field = try required(column)
            guard let choice = Choice(rawValue: field) else {
                throw .faulty(
                    origin, fault: "\(column) \"\(field)\" is not known",
                    remedy: "use one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return choice
        }

        private static func plain(_ number: Double) -> String {
            number == number.rounded() ? String(Int(number)) : String(number)
        }
    }

    public let rows: [Row]

    /// - Parameters:
    ///   - required: columns that each row must fill at the least, in the file's order.
    ///   - optional: columns that may follow.
    public init(_ text: String, file: String, required: [String], optional: [String] = []) throws(LexiconError) {
        var rows: [Row] = []
        var columns = required + optional
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }).enumerated() {
            let origin = Origin(file: file, line: index + 1)
            if line.allSatisfy(\.isWhitespace) { continue }
            if line.first == "#", line.count == 1 || line.dropFirst().first?.isWhitespace == true || line.hasPrefix("##") {
                if rows.isEmpty, let named = Self.names(in: line, known: required + optional) { columns = named }
                continue
            }
            rows.append(Row(origin: origin, fields: try Self.fields(of: line, columns: columns, required: required, at: origin), columns: columns))
        }
        self.rows = rows
    }

    private static func fields(
        of line: Substring, columns: [String], required: [String], at origin: Origin
    ) throws(LexiconError) -> [String] {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0.trimmed) }
        let least = (columns.lastIndex { required.contains($0) } ?? 0) + 1
        guard fields.count >= least else {
            throw .faulty(
                origin, fault: "\(fields.count == 1 ? "1 column" : "\(fields.count) columns") where \(least) are needed (\(columns.joined(separator: ", ")))",
                remedy: "part columns with single tabs")
        }
        guard fields.count <= columns.count || fields[columns.count...].allSatisfy(\.isEmpty) else {
            throw .faulty(
                origin, fault: "\(fields.count) columns where \(columns.count) are known (\(columns.joined(separator: ", ")))",
                remedy: "take the tab out of the text or the column off")
        }
        return fields
    }

    /// The comment's words, when they are columns that the loader knows, the first one first.
    private static func names(in line: Substring, known: [String]) -> [String]? {
        let words = line.dropFirst().split { $0 == "\t" || $0 == " " }.map { $0.filter { $0 != "[" && $0 != "]" } }
        let names = words.map { String($0.prefix { $0 != "(" }) }
        guard let first = names.first, first == known.first, names.allSatisfy(known.contains), names.count > 1 else { return nil }
        return names
    }
}

extension Substring {
    var trimmed: Substring {
        var slice = self
        while let first = slice.first, first == " " { slice.removeFirst() }
        while let last = slice.last, last == " " || last == "\r" { slice.removeLast() }
        return slice
    }
}
