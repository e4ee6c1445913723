/// How the cells of a row become a line: RFC 4180 with LF, UTF-8.
struct CSVFormat: Sendable {
    /// Guards cells that a spreadsheet would run, by an apostrophe in front.
    let excelSafe: Bool
    /// Begins the file with U+FEFF.
    let bom: Bool

    func line(_ cells: [Cell]) -> String {
        var line = ""
        for (place, cell) in cells.enumerated() {
            if place > 0 { line += "," }
            line += field(cell)
        }
        // A lone empty field would be a blank line, which readers skip.
        return (line.isEmpty ? "\"\"" : line) + "\n"
    }

    private func field(_ cell: Cell) -> String {
        let plain = excelSafe && cell.looksLikeFormula ? "'" + cell.plain : cell.plain
        let needsQuotes = plain.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            || plain.utf8.first == 0x20 || plain.utf8.last == 0x20
        guard needsQuotes else { return plain }
        var quoted: [UInt8] = [0x22]
        quoted.reserveCapacity(plain.utf8.count + 8)
        for byte in plain.utf8 {
            quoted.append(byte)
            if byte == 0x22 { quoted.append(byte) }
        }
        quoted.append(0x22)
        return String(decoding: quoted, as: UTF8.self)
    }
}
