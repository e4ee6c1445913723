import Discourse
import GRDB

/// A value that a row of a table or view is read into.
protocol StoredRow { init(_ row: Row) throws }

/// Whose word a judgement is.
public enum Voice: String, Sendable, Hashable, CaseIterable { case poster, maker, quoted }

/// A value in the database that no version of this program writes.
struct UnknownValue: Error, CustomStringConvertible {
    let description: String
}

extension RawRepresentable<String> {
    /// An enumeration's case from the text that a column holds.
    init(stored text: String, in column: String) throws {
        guard let choice = Self(rawValue: text) else { throw UnknownValue(description: "\(column) holds \"\(text)\"") }
        self = choice
    }
}

extension Row {
    /// An enumeration's case from its text.
    func choice<Choice: RawRepresentable>(_ column: String) throws -> Choice where Choice.RawValue == String {
        try Choice(stored: self[column], in: column)
    }

    func optionalChoice<Choice: RawRepresentable>(_ column: String) throws -> Choice? where Choice.RawValue == String {
        try (self[column] as String?).map { try Choice(stored: $0, in: column) }
    }

    func moment(_ column: String) -> Timestamp? { (self[column] as String?).flatMap(Timestamp.init(iso8601:)) }
}

extension Store {
    /// All rows of a query, in its order.
    func rows<Value: StoredRow>(_ sql: String, _ arguments: StatementArguments = []) throws(StoreError) -> [Value] {
        try read { database in
            var values: [Value] = []
            let cursor = try Row.fetchCursor(database, sql: sql, arguments: arguments)
            while let row = try cursor.next() { values.append(try Value(row)) }
            return values
        }
    }

    /// The first row of a query.
    func firstRow<Value: StoredRow>(_ sql: String, _ arguments: StatementArguments = []) throws(StoreError) -> Value? {
        try read { try Row.fetchOne($0, sql: sql, arguments: arguments).map(Value.init) }
    }

    /// The rows of a query one by one, for tables that are larger than memory.
    func each<Value: StoredRow>(_ sql: String, _ arguments: StatementArguments, _ body: (Value) throws -> Void) throws {
        try queue.read { database in
            let cursor = try Row.fetchCursor(database, sql: sql, arguments: arguments)
            while let row = try cursor.next() { try body(try Value(row)) }
        }
    }
}
