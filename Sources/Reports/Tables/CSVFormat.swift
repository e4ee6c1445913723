/// How the cells of a row become a line: RFC 4180 with LF, UTF-8.
struct CSVFormat: Sendable {
    /// Guards cells that a spreadsheet would run, by an apostrophe in front.
    let excelSafe: Bool
    /// Begins the file with U+FEFF.
    let bom: Bool

    func line(_ cells: some Sequence<Cell>) -> String {
        var line: [UInt8] = []
        append(cells, to: &line)
        return String(decoding: line, as: UTF8.self)
    }

    func append(_ cells: some Sequence<Cell>, to block: inout [UInt8]) {
        let start = block.count
        var isFirst = true
        for cell in cells {
            if !isFirst { block.append(Self.comma) }
            isFirst = false
            append(cell, to: &block)
        }
        // A lone empty field would be a blank line, which readers skip.
        if block.count == start { block += [Self.quote, Self.quote] }
        block.append(0x0A)
    }

    private static let comma: UInt8 = 0x2C, quote: UInt8 = 0x22, blank: UInt8 = 0x20

    private func append(_ cell: Cell, to block: inout [UInt8]) {
        // Nearly all cells are words that need nothing: one look at their bytes.
        if case .text(var text) = cell, !excelSafe, text?.withUTF8({ Self.append(plain: $0, to: &block) }) ?? true { return }
        var plain = excelSafe && cell.looksLikeFormula ? "'" + cell.plain : cell.plain
        plain.withUTF8 { bytes in
            let needsQuotes = bytes.first == Self.blank || bytes.last == Self.blank
                || bytes.contains { $0 == Self.comma || $0 == Self.quote || $0 == 0x0A || $0 == 0x0D }
            guard needsQuotes else { return block.append(contentsOf: bytes) }
            block.append(Self.quote)
            for byte in bytes {
                block.append(byte)
                if byte == Self.quote { block.append(byte) }
            }
            block.append(Self.quote)
        }
    }

    /// - Returns: whether the text holds nothing that is to be quoted or made visible, and was appended.
    private static func append(plain bytes: UnsafeBufferPointer<UInt8>, to block: inout [UInt8]) -> Bool {
        guard bytes.first != blank, bytes.last != blank else { return false }
        for byte in bytes where byte < blank || byte == quote || byte == comma || byte == 0x7F || byte == 0xC2 { return false }
        block.append(contentsOf: bytes)
        return true
    }
}
