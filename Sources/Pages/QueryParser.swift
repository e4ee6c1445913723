/// Reads a query's text, once.
struct QueryParser {
    private let text: [UInt8]
    private var place = 0

    private init(_ text: String) { self.text = Array(text.utf8) }

    /// - Precondition: the text is a query.
    static func chains(in text: String) -> [Query.Chain] {
        var parser = QueryParser(text), chains: [Query.Chain] = []
        repeat { chains.append(parser.chain()) } while parser.skip(",")
        parser.require(parser.place == parser.text.count && chains.count <= 64)
        return chains
    }

    private mutating func chain() -> Query.Chain {
        skipBlanks()
        var runs = [[compound()]]
        while true {
            let hasBlank = skipBlanks()
            guard let next = peek, next != UInt8(ascii: ",") else { break }
            if skip(">") {
                skipBlanks()
                runs[0].insert(compound(), at: 0)
            } else {
                require(hasBlank)
                runs.insert([compound()], at: 0)
            }
        }
        return Query.Chain(runs: runs)
    }

    private mutating func compound() -> Query.Compound {
        var element: Query.Name?, classes: [[UInt8]] = [], attributes: [Query.AttributeTest] = []
        let start = place
        if let next = peek, Self.isName(next) { element = Query.Name(name()) } else { _ = skip("*") }
        while true {
            if skip(".") {
                classes.append(name())
            } else if skip("#") {
                attributes.append(.init(name: Query.Name(Array("id".utf8)), comparison: .equal, value: name()))
            } else if skip("[") {
                attributes.append(attributeTest())
            } else {
                break
            }
        }
        require(place > start)
        return Query.Compound(name: element, classes: classes, attributes: attributes)
    }

    private mutating func attributeTest() -> Query.AttributeTest {
        let name = Query.Name(name())
        if skip("]") { return .init(name: name, comparison: .present, value: []) }
        let comparison: Query.AttributeTest.Comparison =
            skip("^") ? .prefix : skip("$") ? .suffix : skip("*") ? .contains : .equal
        require(skip("="))
        let value = value()
        require(skip("]"))
        return .init(name: name, comparison: comparison, value: value)
    }

    /// In double or single quotes, or bare up to the bracket.
    private mutating func value() -> [UInt8] {
        let quote = peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") ? peek : nil
        if quote != nil { place += 1 }
        let start = place
        while let next = peek, next != quote ?? UInt8(ascii: "]") { place += 1 }
        let value = Array(text[start..<place])
        if quote != nil {
            require(peek == quote)
            place += 1
        }
        require(!value.isEmpty)
        return value
    }

    private mutating func name() -> [UInt8] {
        let start = place
        while let next = peek, Self.isName(next) { place += 1 }
        require(place > start)
        return Array(text[start..<place])
    }

    private var peek: UInt8? { place < text.count ? text[place] : nil }

    private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: mark) else { return false }
        place += 1
        return true
    }

    @discardableResult private mutating func skipBlanks() -> Bool {
        let start = place
        while peek == 0x20 || peek == 0x0A { place += 1 }
        return place > start
    }

    private func require(_ holds: Bool) {
        precondition(holds, "\"\(String(decoding: text, as: UTF8.self))\" is a query; it is wrong at byte \(place)")
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }
}
