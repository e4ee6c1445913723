import Discourse
import GRDB

/// A row's values one after the other, in the order of its query's columns.
///
/// For tables with a row a post or more: GRDB looks a name up in lower case, which costs more than reading the value. The names
/// stand beside all the same, and a debug build holds them against the query's.
struct Fields {
    private let row: Row
    private var place = 0

    init(_ row: Row) { self.row = row }

    private mutating func pass(_ name: String) -> Int {
        assert(row.columnNames.dropFirst(place).first == name, "column \(place) is not \(name)")
        defer { place += 1 }
        return place
    }

    mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ name: String) -> Value { row[pass(name)] }

    /// An enumeration's case from its text.
    mutating func choice<Choice: RawRepresentable>(_ name: String) throws -> Choice where Choice.RawValue == String {
        try Choice(stored: next(name), in: name)
    }

    mutating func optionalChoice<Choice: RawRepresentable>(_ name: String) throws -> Choice? where Choice.RawValue == String {
        try (next(name) as String?).map { try Choice(stored: $0, in: name) }
    }

    mutating func moment(_ name: String) -> Timestamp? { (next(name) as String?).flatMap(Timestamp.init(iso8601:)) }

    mutating func span(_ first: String, _ last: String) -> Range<Int> {
        let start: Int = next(first), stop: Int = next(last)
        return start..<max(start, stop)
    }
}
