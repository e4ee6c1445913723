/// Any JSON.
enum JSONValue: Sendable, Hashable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    /// A whole number, all of whose digits count: ids have eighteen. Truth values are 1 and 0.
    case integer(Int64)
    case number(Double)
    case null

    /// Reads leniently: pages write trailing commas, raw line breaks and comments into their JSON-LD.
    ///
    /// - Returns: `nil` where the text is no JSON even so.
    init?(_ text: String) {
        guard let value = JSONReader.value(amid: Array(text.utf8)) else { return nil }
        self = value
    }

    /// Reads what a program wrote.
    init?(bytes: some Sequence<UInt8>) {
        guard let value = JSONReader.value(in: Array(bytes)) else { return nil }
        self = value
    }

    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// A string's text or a number's digits; nothing of the rest.
    var text: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
        default: nil
        }
    }

    var integer: Int? {
        switch self {
        case .integer(let number): Int(number)
        case .number(let number): abs(number) < 1e15 ? Int(number) : nil
        case .string(let text): Int(text.filter { $0 != "," && $0 != " " })
        default: nil
        }
    }

    /// An array's elements; any other value is the only one of its list.
    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }
}
