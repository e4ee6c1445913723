/// A table on its way to disk, row by row: however long, it is never whole in memory.
struct TableFile<Row>: ~Copyable {
    private let table: CSVTable<Row>
    private let format: CSVFormat
    private let file: OutputFile
    private var block: [UInt8]

    /// Bytes that are gathered before they are written.
    private static var blockSize: Int { 1 << 16 }

    /// - Parameter folder: the file there has the table's name.
    init(_ table: CSVTable<Row>, in folder: String, as format: CSVFormat) throws(ReportError) {
        self.table = table
        self.format = format
        file = try OutputFile(folder + "/" + table.outline.file)
        block = Array(table.header(as: format).utf8)
    }

    mutating func add(_ row: Row) throws(ReportError) {
        format.append(table.cells(of: row), to: &block)
        guard block.count >= Self.blockSize else { return }
        try file.write(block)
        block.removeAll(keepingCapacity: true)
    }

    consuming func close() throws(ReportError) {
        try file.write(block)
        try file.close()
    }

    /// Writes a whole table. - Parameter rows: is given what takes in a row.
    static func write(_ table: CSVTable<Row>, in folder: String, as format: CSVFormat, rows: ((Row) throws -> Void) throws -> Void) throws {
        var file = try TableFile(table, in: folder, as: format)
        try rows { try file.add($0) }
        try file.close()
    }
}
