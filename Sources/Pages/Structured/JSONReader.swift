/// Reads JSON byte by byte, with no recursion: what strangers nest by the thousand costs a count.
struct JSONReader {
    /// What stands deeper inside brackets is nothing that people wrote, and becomes `null`.
    static let depth = 100

    private let bytes: [UInt8]
    private let isLenient: Bool
    private var place: Int
    private var open: [Holder] = []

    /// An array or object that is not closed yet.
    private struct Holder {
        let isObject: Bool
        var elements: [JSONValue] = []
        var members: [String: JSONValue] = [:]
        var key = ""
        var isEmpty = true

        var closer: UInt8 { UInt8(ascii: isObject ? "}" : "]") }
        var value: JSONValue { isObject ? .object(members) : .array(elements) }

        mutating func add(_ value: JSONValue) {
            isEmpty = false
            if isObject { members[key] = value } else { elements.append(value) }
        }
    }

    private init(_ bytes: [UInt8], isLenient: Bool, from place: Int = 0) {
        self.bytes = bytes
        self.isLenient = isLenient
        self.place = place
    }

    /// The one value that the bytes are.
    ///
    /// - Returns: `nil` where they are no JSON. Of members with the same name the last counts; broken UTF-8 is repaired.
    static func value(in bytes: [UInt8]) -> JSONValue? {
        var reader = JSONReader(bytes, isLenient: false, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        guard let value = reader.whole() else { return nil }
        reader.skipBlanks()
        return reader.place == bytes.count ? value : nil
    }

    /// The first array or object in a text that people and templates put together: commas before a closing bracket, raw control characters
    /// in strings, comments and whatever stands around are passed over.
    static func value(amid bytes: [UInt8]) -> JSONValue? {
        // "<![CDATA[" has brackets too.
        let starts = bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "{") || bytes[$0] == UInt8(ascii: "[") }.prefix(4)
        for start in starts {
            var reader = JSONReader(bytes, isLenient: true, from: start)
            if let value = reader.whole() { return value }
        }
        return nil
    }

    private enum Step { case value(JSONValue), goesOn, broken }

    private mutating func whole() -> JSONValue? {
        while true {
            var step = step()
            if case .value(let value) = step { step = deliver(value) }
            switch step {
            case .value(let outermost): return outermost
            case .goesOn: continue
            case .broken: return nil
            }
        }
    }

    /// A plain value, an array or object that begins, or one that is closed with nothing behind its last comma.
    private mutating func step() -> Step {
        skipBlanks()
        if let holder = open.last {
            if next == holder.closer, holder.isEmpty || isLenient { return .value(close()) }
            guard !holder.isObject || key() else { return .broken }
        }
        guard next == UInt8(ascii: "[") || next == UInt8(ascii: "{") else { return plain().map(Step.value) ?? .broken }
        guard open.count < Self.depth else { return skipNested() ? .value(.null) : .broken }
        open.append(Holder(isObject: next == UInt8(ascii: "{")))
        place += 1
        return .goesOn
    }

    /// Puts a value where it belongs, and closes what ends behind it; gives the outermost value when nothing is open any more.
    private mutating func deliver(_ value: JSONValue) -> Step {
        var value = value
        while !open.isEmpty {
            open[open.count - 1].add(value)
            skipBlanks()
            if next == UInt8(ascii: ",") {
                place += 1
                return .goesOn
            }
            guard next == open[open.count - 1].closer else { return .broken }
            value = close()
        }
        return .value(value)
    }

    private mutating func close() -> JSONValue {
        place += 1
        return open.removeLast().value
    }

    private mutating func key() -> Bool {
        guard next == UInt8(ascii: "\""), let key = string() else { return false }
        open[open.count - 1].key = key
        skipBlanks()
        guard next == UInt8(ascii: ":") else { return false }
        place += 1
        skipBlanks()
        return true
    }

    private mutating func plain() -> JSONValue? {
        guard let byte = next else { return nil }
        if byte == UInt8(ascii: "\"") { return string().map(JSONValue.string) }
        if byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) { return number() }
        if skip("true") { return JSONValue.integer(1) }
        if skip("false") { return JSONValue.integer(0) }
        // What JavaScript writes where JSON has null.
        if skip("null") || isLenient && skip("undefined") { return JSONValue.null }
        return nil
    }

    private mutating func number() -> JSONValue? {
        let start = place
        while let byte = next, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { place += 1 }
        let digits = String(decoding: bytes[start..<place], as: UTF8.self)
        return Int64(digits).map(JSONValue.integer) ?? Double(digits).map(JSONValue.number)
    }

    /// - Precondition: a quotation mark stands next.
    private mutating func string() -> String? {
        place += 1
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escaped() else { return nil }
                text.append(contentsOf: String(Character(scalar)).utf8)
                continue
            case 0..<0x20:
                guard isLenient else { return nil }
                text.append(0x20)
            default: text.append(byte)
            }
            place += 1
        }
        return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
        place += 1
        guard let byte = next else { return nil }
        place += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"):
            guard let unit = unit() else { return nil }
            return scalar(unit)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        // "\'" is written by people who write JavaScript.
        default: return isLenient && byte < 0x80 ? Unicode.Scalar(byte) : nil
        }
    }

    /// A UTF-16 unit, with its other half where it is the first of two; halves alone are no characters.
    private mutating func scalar(_ unit: UInt16) -> Unicode.Scalar {
        let before = place
        guard UTF16.isLeadSurrogate(unit), skip("\\u"), let trail = self.unit(), UTF16.isTrailSurrogate(trail) else {
            place = before
            return Unicode.Scalar(unit) ?? "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF) ?? "\u{FFFD}"
    }

    private mutating func unit() -> UInt16? {
        guard place + 4 <= bytes.count, bytes[place..<place + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        defer { place += 4 }
        return UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    }

    /// Over an array or object and all inside it, counting brackets outside of strings.
    private mutating func skipNested() -> Bool {
        var depth = 0
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                guard string() != nil else { return false }
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return true }
        }
        return false
    }

    private mutating func skipBlanks() {
        while let byte = next {
            if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                place += 1
            } else if isLenient, skip("/*") {
                while place < bytes.count, !skip("*/") { place += 1 }
            } else if isLenient, skip("//") {
                while let byte = next, byte != 0x0A { place += 1 }
            } else {
                return
            }
        }
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skip(_ word: StaticString) -> Bool {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[place...].starts(with: word) else { return false }
        place += word.count
        return true
    }
}
