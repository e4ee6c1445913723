import Discourse
import Storage

/// Writes what may be published of a database: scores, counts and pseudonyms, with their codebook; no text, no names.
public struct DerivedWriter {
    private let store: Store
    private let title: String?
    private let format: CSVFormat

    public init(from store: Store, options: ReportOptions = ReportOptions()) {
        self.store = store
        title = options.title
        format = CSVFormat(excelSafe: options.excelSafe, bom: options.bom)
    }

    /// Columns of the reports' tables that quote or name.
    private static let telling: Set<String> = [
        "left", "match", "right", "sentence", "author_name", "permalink", "title", "thread_title",
    ]

    /// - Parameter folder: is there, and has none of the files yet.
    public func write(to folder: String) throws(ReportError) {
        let posts = CSVTable.posts(identified: false).without(Self.telling), judgements = CSVTable.judgements
        let evidence = CSVTable.evidence.without(Self.telling), daily = CSVTable.daily, codebook = CSVTable<CodebookEntry>.codebook
        do {
            guard let run = try store.lastFinishedRun() else { throw ReportError.noRun }
            try write(posts, into: folder) { line in try store.eachPost { try line($0) } }
            try write(judgements, into: folder) { line in try store.eachJudgement { try line($0) } }
            try write(evidence, into: folder) { line in
                try store.eachQuote { try line(Quote($0, mask: nil)) }
            }
            try write(daily, into: folder) { line in for row in try store.dailyStances() where row.voice == .poster { try line(row) } }
            let outlines = [posts.outline, judgements.outline, evidence.outline, daily.outline, codebook.outline]
            try write(codebook, into: folder) { line in for entry in CSVTable<CodebookEntry>.entries(of: outlines) { try line(entry) } }
            let package = DataPackage(
                title: title ?? "Shiplog: scores without text", version: run.program, created: run.startedAt.iso8601, tables: outlines, format: format)
            try OutputFile.write(package.json(), to: folder + "/datapackage.json")
        } catch let error as ReportError { throw error } catch { throw .unreadable(reason: "\(error)") }
    }

    private func write<Row>(_ table: CSVTable<Row>, into folder: String, rows: ((Row) throws -> Void) throws -> Void) throws {
        try TableFile.write(table, in: folder, as: format, rows: rows)
    }
}

extension CSVTable {
    /// The table with some of its columns left out.
    func without(_ names: Set<String>) -> CSVTable {
        CSVTable(
            outline.name, key: outline.key, refers: outline.references, outline.description,
            columns.filter { !names.contains($0.meaning.name) })
    }
}
