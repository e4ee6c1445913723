/// How reports are written; the same options and the same run give the same bytes.
public struct ReportOptions: Sendable, Hashable {
    /// Names, addresses and paths stand in the report; otherwise people are pseudonyms and handles are masked.
    public var identify: Bool
    /// CSVs begin with a byte order mark, which Excel wants.
    public var bom: Bool
    /// CSV cells that a spreadsheet would take for a formula are guarded with an apostrophe.
    public var excelSafe: Bool
    /// Cells with fewer authors than this are merged or left out in the HTML.
    public var k: Int
    /// What the report is called; `nil` takes the fandoms' titles.
    public var title: String?

    public init(identify: Bool = false, bom: Bool = false, excelSafe: Bool = false, k: Int = 5, title: String? = nil) {
        self.identify = identify
        self.bom = bom
        self.excelSafe = excelSafe
        self.k = max(1, k)
        self.title = title
    }
}
