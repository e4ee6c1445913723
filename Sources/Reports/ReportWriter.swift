import Discourse
import Storage

/// Writes a night's reports: CSVs and pages, from the database alone.
///
/// The same run and options give the same bytes. The folder appears at once, by a rename; a report that fails leaves
/// the earlier ones as they are.
public struct ReportWriter {
    private let store: Store
    private let options: ReportOptions
    private let format: CSVFormat
    private let mask: HandleMask?

    public init(from store: Store, options: ReportOptions = ReportOptions()) {
        self.store = store
        self.options = options
        format = CSVFormat(excelSafe: options.excelSafe, bom: options.bom)
        mask = options.identify ? nil : HandleMask()
    }

    /// - Parameter folder: the folder of all reports ("Reports"); this one goes into a folder of its run's day, and `latest` points to it.
    /// - Returns: the paths of the files written, in order of their names.
    @discardableResult
    public func write(to folder: String) throws(ReportError) -> [String] {
        let renderer = try PageRenderer()
        guard let run = try asking({ try store.lastFinishedRun() }) else { throw .noRun }
        let target = try ReportFolder(in: folder, named: run.startedAt.day)
        do {
            let names = try write(into: target.draft, renderer: renderer)
            let path = try target.publish()
            return names.sorted().map { path + "/" + $0 }
        } catch {
            target.discard()
            throw error
        }
    }

    private func write(into draft: String, renderer: PageRenderer) throws(ReportError) -> [String] {
        var reader = FactsReader()
        var outlines = try writeTables(into: draft, reading: &reader)
        let facts = try reader.facts(from: store, title: options.title)
        try writeCodebook(&outlines, facts: facts, into: draft)
        let pages = try writePages(facts, strongest: reader.strongest, sites: reader.siteNames, outlines: outlines, into: draft, renderer: renderer)
        return outlines.map(\.file) + ["datapackage.json"] + pages
    }

    // The tables pass by once: each row is written and counted.
    private func writeTables(into draft: String, reading reader: inout FactsReader) throws(ReportError) -> [TableOutline] {
        let posts = CSVTable.posts(identified: options.identify), judgements = CSVTable.judgements, evidence = CSVTable.evidence, daily = CSVTable.daily
        try write(posts, into: draft) { line in
            try store.eachPost(identified: options.identify) { row in
                reader.add(row)
                try line(row)
            }
        }
        try write(judgements, into: draft) { line in
            try store.eachJudgement { row in
                reader.add(row)
                try line(row)
            }
        }
        try write(evidence, into: draft) { line in
            try store.eachQuote { row in
                let quote = Quote(row, mask: mask)
                reader.add(quote)
                try line(quote)
            }
        }
        try asking { try store.eachHeard { reader.add($0) } }
        try write(daily, into: draft) { line in
            for row in try store.dailyStances() where row.voice == .poster { try line(row) }
        }
        return [posts.outline, judgements.outline, evidence.outline, daily.outline]
    }

    private func write<Row>(_ table: CSVTable<Row>, into draft: String, rows: ((Row) throws -> Void) throws -> Void) throws(ReportError) {
        try asking { try TableFile.write(table, in: draft, as: format, rows: rows) }
    }

    private func writeCodebook(_ outlines: inout [TableOutline], facts: Facts, into draft: String) throws(ReportError) {
        let codebook = CSVTable<CodebookEntry>.codebook
        outlines.append(codebook.outline)
        let entries = CSVTable<CodebookEntry>.entries(of: outlines)
        try write(codebook, into: draft) { line in for entry in entries { try line(entry) } }
        let package = DataPackage(
            title: facts.title, version: facts.run.program, created: facts.run.startedAt.iso8601, tables: outlines, format: format)
        try OutputFile.write(package.json(), to: draft + "/datapackage.json")
    }

    private func writePages(
        _ facts: Facts, strongest: StrongestQuotes, sites: [String], outlines: [TableOutline], into draft: String, renderer: PageRenderer
    ) throws(ReportError) -> [String] {
        var site = SiteWriter(store: store, options: options, mask: mask, facts: facts, strongest: strongest, renderer: renderer, draft: draft)
        try asking { try site.write(sites: sites, outlines: outlines) }
        return site.names
    }

    /// Puts a fault of the database into this room's words.
    private func asking<Value>(_ question: () throws -> Value) throws(ReportError) -> Value {
        do {
            return try question()
        } catch let error as ReportError {
            throw error
        } catch {
            throw .unreadable(reason: "\(error)")
        }
    }
}
