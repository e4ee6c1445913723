/// A chart with all that stands around it, as the template `figure` shows it.
struct FigureView: Sendable {
    /// Unique on its page; the ids of title and description are made from it.
    let id: String
    let title: String
    /// One sentence that says what the chart shows.
    let takeaway: String
    /// "412 posts, 398 texts, 120 authors"
    let basis: String
    /// How to read it, where that is not plain.
    let note: String?
    /// For wide and for narrow screens; one of the two is shown.
    private(set) var drawings: [DrawingView]
    private(set) var showsLegend: Bool
    /// Where there is no drawing, the table is in sight.
    private(set) var isTableOpen = false
    let events: [EventView]
    let hasEvents: Bool
    let table: TableView

    init(
        id: String, title: String, takeaway: String, basis: String, note: String? = nil, showsLegend: Bool = true, events: [EventView] = [],
        table: TableView, drawing: (Double) -> Drawing
    ) {
        self.id = id
        self.title = title
        self.takeaway = takeaway
        self.basis = basis
        self.note = note
        self.showsLegend = showsLegend
        self.events = events
        hasEvents = !events.isEmpty
        self.table = table
        drawings = [
            DrawingView(id: id + "-wide", size: "wide", title: title, description: takeaway, drawing(720)),
            DrawingView(id: id + "-narrow", size: "narrow", title: title, description: takeaway, drawing(350)),
        ]
    }
}

extension FigureView {
    /// The same in less room, for reports of many claims: one drawing for all screens, or none and the table in sight.
    func reduced(keepsDrawing: Bool) -> FigureView {
        var figure = self
        figure.drawings = keepsDrawing ? drawings.suffix(1).map(\.forAllScreens) : []
        figure.showsLegend = showsLegend && keepsDrawing
        figure.isTableOpen = !keepsDrawing
        return figure
    }
}

/// A drawing with its words for those who do not see it.
struct DrawingView: Sendable {
    let id: String
    /// The style sheet's name for when it is shown: "wide", "narrow", "small".
    private(set) var size: String
    let title: String
    let description: String
    let width: String
    let height: String
    let marks: [Mark]

    init(id: String, size: String, title: String, description: String, _ drawing: Drawing) {
        self.id = id
        self.size = size
        self.title = title
        self.description = description
        width = fixed(drawing.width, places: 0)
        height = fixed(drawing.height, places: 0)
        marks = drawing.compact
    }

    var forAllScreens: DrawingView {
        var drawing = self
        drawing.size = "only"
        return drawing
    }
}

/// An event in the list under a chart.
struct EventView: Sendable {
    let number: Int
    let date: String
    let title: String
    let isOfficial: Bool

    static func list(_ events: [ReportEvent]) -> [EventView] {
        events.map { EventView(number: $0.number, date: $0.dateInWords, title: $0.title, isOfficial: $0.isOfficial) }
    }
}

/// A table with a caption, whose first column names the rows.
struct TableView: Sendable {
    struct Column: Sendable {
        let name: String
        let isNumber: Bool
        init(_ name: String, isNumber: Bool = true) {
            self.name = name
            self.isNumber = isNumber
        }
    }
    struct Row: Sendable {
        let head: Value
        /// A page of the report.
        let link: String?
        let cells: [Value]
    }
    struct Value: Sendable {
        let words: String
        let isNumber: Bool
        /// Whether the words cannot turn the direction of what stands beside them, nor rise out of their line.
        let isPlain: Bool

        init(_ words: String, isNumber: Bool) {
            // The style sheet keeps numbers on one line: plain blanks do, at half the bytes.
            self.words = isNumber ? words.replacing(Wording.noBreak, with: " ") : words
            self.isNumber = isNumber
            isPlain = !words.unicodeScalars.contains(where: \.isUnruly)
        }
    }
    let caption: String
    let columns: [Column]
    let rows: [Row]

    /// - Parameters:
    ///   - rows: each with the row's name first, then a text a column.
    ///   - links: pages that the rows' names lead to, a place a row; none where it is empty.
    init(_ caption: String, columns: [Column], rows: [[String]], links: [String?] = []) {
        self.caption = caption
        self.columns = columns
        self.rows = rows.enumerated().map { place, row in
            Row(
                head: Value(row.first ?? "", isNumber: false), link: place < links.count ? links[place] : nil,
                cells: zip(row.dropFirst(), columns.dropFirst()).map { Value($0, isNumber: $1.isNumber) })
        }
    }
}
