import Foundation

/// Any JSON, read leniently: pages write trailing commas, raw line breaks and comments into their JSON-LD.
enum JSONValue: Sendable, Hashable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    /// Truth values are 1 and 0.
    case number(Double)
    case null

    /// - Returns: `nil` where even a mended text is no JSON.
    init?(_ text: String) {
        if let value = Self.parsed(Data(text.utf8)) { self = value } else if let value = Self.parsed(Self.mended(text)) { self = value } else { return nil }
    }

    init?(bytes: some Sequence<UInt8>) {
        guard let value = Self.parsed(Data(bytes)) else { return nil }
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
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
        default: nil
        }
    }

    var integer: Int? {
        switch self {
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

    private static func parsed(_ data: Data) -> JSONValue? {
        guard let any = try? JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed]) else { return nil }
        return converted(any, depth: 0)
    }

    /// What stands deeper than a hundred brackets is nothing that people wrote, and is left out.
    private static func converted(_ any: Any, depth: Int) -> JSONValue {
        guard depth < 100 else { return .null }
        return switch any {
        case let text as String: .string(text)
        case let number as NSNumber: .number(number.doubleValue)
        case let array as [Any]: .array(array.map { converted($0, depth: depth + 1) })
        case let object as [String: Any]: .object(object.mapValues { converted($0, depth: depth + 1) })
        default: .null
        }
    }

    /// Control characters inside strings become spaces, commas before a closing bracket go, and so does what stands around the value.
    private static func mended(_ text: String) -> Data {
        var mended: [UInt8] = [], inString = false, isEscaped = false
        let bytes = Array(text.utf8)
        let first = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? 0
        let last = bytes.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") } ?? bytes.count - 1
        guard first <= last else { return Data() }
        for byte in bytes[first...last] {
            if inString {
                mended.append(byte < 0x20 ? 0x20 : byte)
                inString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else {
                if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                    while let end = mended.last, end <= 0x20 || end == UInt8(ascii: ",") { mended.removeLast() }
                }
                mended.append(byte)
                inString = byte == UInt8(ascii: "\"")
            }
        }
        return Data(mended)
    }
}
