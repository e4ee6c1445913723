import Discourse

/// What a page tells about how to read its dates: which half of "03-04-2014" is the month, and what zone its clock keeps.
enum DateEvidence {
    /// Weighs every numeric date in the page's short texts: one with a 22 in it decides for all, since a site writes all alike.
    static func order(of tree: HTMLTree) -> DateReader.Order? {
        var dayFirst = 0, monthFirst = 0
        for (index, record) in tree.records.enumerated() where record.kind == .text && (6...80).contains(record.count) {
            let node = Node(tree: tree, index: Int32(index))
            guard looksNumeric(tree.bytes[node.textRange]) else { continue }
            let pieces = DatePieces(node.text).pieces
            for place in pieces.indices {
                switch NumericDate(pieces, at: place)?.order {
                case .dayFirst: dayFirst += 1
                case .monthFirst: monthFirst += 1
                case nil: continue
                }
            }
        }
        if dayFirst != monthFirst, min(dayFirst, monthFirst) * 5 < max(dayFirst, monthFirst) { return dayFirst > monthFirst ? .dayFirst : .monthFirst }
        return language(of: tree)
    }

    /// "-05-", "/12/" or ".12." between digits.
    private static func looksNumeric(_ bytes: ArraySlice<UInt8>) -> Bool {
        var marks = 0, isAfterDigit = false
        for byte in bytes {
            if (0x30...0x39).contains(byte) { isAfterDigit = true } else {
                if isAfterDigit, byte == 0x2D || byte == 0x2E || byte == 0x2F { marks += 1 }
                isAfterDigit = false
            }
        }
        return marks >= 2
    }

    /// Only the United States write the month first; a bare "en" tells nothing.
    private static func language(of tree: HTMLTree) -> DateReader.Order? {
        guard let language = tree.root.first("html[lang]")?.attribute("lang")?.lowercased() else { return nil }
        if language.hasPrefix("en-us") || language == "en_us" { return .monthFirst }
        return language == "en" || language.isEmpty ? nil : .dayFirst
    }

    /// "All times are GMT -5. The time now is 03:15 PM." in minutes east of UTC; 0 where the page says nothing.
    static func offsetMinutes(of tree: HTMLTree) -> Int {
        for (index, record) in tree.records.enumerated() where record.kind == .text && record.count >= 13 && record.count < 400 {
            let node = Node(tree: tree, index: Int32(index)), range = node.textRange
            guard let place = tree.bytes.place(of: clockWords, in: range) else { continue }
            var words = String(decoding: tree.bytes[place + clockWords.count..<range.upperBound], as: UTF8.self)
            var sibling = node.nextSibling ?? node.parent?.nextSibling
            while words.count < 40, let next = sibling {
                words += " " + next.text
                sibling = next.nextSibling
            }
            let pieces = DatePieces(words).pieces
            for place in pieces.indices { if let zone = ClockReader.zone(pieces, from: place) { return zone } }
        }
        return 0
    }

    private static let clockWords = Array("times are".utf8)
}
