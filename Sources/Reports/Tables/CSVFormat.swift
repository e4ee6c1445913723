/// How the cells of a row become a line: RFC 4180 with LF, UTF-8.
struct CSVFormat: Sendable {
    /// Guards cells that a spreadsheet would run, by an apostrophe in front.
    let excelSafe: Bool
    /// Begins the file with U+FEFF.
    let bom: Bool

    func line(_ cells: [Cell]) -> String {
        var line: [UInt8] = []
        append(cells, to: &line)
        return String(decoding: line, as: UTF8.self)
    }

    func append(_ cells: [Cell], to block: inout [UInt8]) {
        let start = block.count
        for (place, cell) in cells.enumerated() {
            if place > 0 { block.append(0x2C) }
            append(cell, to: &block)
        }
        // A lone empty field would be a blank line, which readers skip.
        if block.count == start { block += [0x22, 0x22] }
        block.append(0x0A)
    }

    private func append(_ cell: Cell, to block: inout [UInt8]) {
        var plain = excelSafe && cell.looksLikeFormula ? "'" + cell.plain : cell.plain
        plain.withUTF8 { bytes in
            let needsQuotes = bytes.first == 0x20 || bytes.last == 0x20 || bytes.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            guard needsQuotes else { return block.append(contentsOf: bytes) }
            block.append(0x22)
            for byte in bytes {
                block.append(byte)
                if byte == 0x22 { block.append(byte) }
            }
            block.append(0x22)
        }
    }
}
