import Storage

/// What could not be read, and why.
struct UnreadPage: Sendable {
    let head: PageHead
    let takeaway: String
    let table: TableView
    let isCut: String?

    /// The page stays small whatever happens: the rest is in the table `errors`.
    private static let most = 500

    init(_ facts: Facts, options: ReportOptions) {
        head = PageHead("What could not be read", facts: facts, options: options)
        takeaway = "\(Wording.count(facts.errors.count, "input")) could not be read. Nothing that stands in \(facts.errors.count == 1 ? "it" : "them") is counted."
        let isNew = { (row: ErrorRow) in row.firstRun == facts.run.id ? "this run" : "run \(row.firstRun)" }
        table = TableView(
            "Inputs that could not be read",
            columns: [.init("Input", isNumber: false), .init("What is wrong", isNumber: false), .init("Stage", isNumber: false), .init("Since", isNumber: false)],
            rows: facts.errors.prefix(Self.most).enumerated().map { place, row in
                let name = options.identify ? row.path : "input \(place + 1)"
                return [name, options.identify ? row.message : Self.withoutPath(row, name: name), row.stage.rawValue, isNew(row)]
            })
        isCut = facts.errors.count > Self.most
            ? "The first \(Self.most) of \(Wording.count(facts.errors.count)); the table errors in the database has all." : nil
    }

    /// Paths may hold a person's name: the message speaks of the input by its number.
    private static func withoutPath(_ row: ErrorRow, name: String) -> String {
        var message = row.message.replacing(row.path, with: name)
        // Long parts first; what is as short as a word would be found inside others.
        for part in row.path.split(whereSeparator: { $0 == "/" || $0 == "!" }).sorted(by: { $0.count > $1.count }) where part.count > 3 {
            message = message.replacing(part, with: name)
        }
        return message
    }
}
