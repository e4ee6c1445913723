import Discourse

/// A claim by site and by voice, in words, picture and table.
enum GroupFigures {
    static func bySite(_ claim: ClaimFacts, sites: [String], k: Int) -> FigureView? {
        let groups = Dictionary(grouping: claim.posters, by: \.site)
        let rows = groups.map { ShareRows.Row(label: sites[$0.key], census: Census($0.value), isPublic: false, counted: "poster") }.filter { $0.census.posters > 0 }
            .sorted { ($1.census.posters, $0.label) < ($0.census.posters, $1.label) }
        guard rows.contains(where: { $0.isShown(k) }) else { return nil }
        let merged = merge(rows, k: k)
        return figure(
            id: "by-site", title: "By site", takeaway: takeaway(merged.filter { $0.isShown(k) && $0.census.posters >= StanceOverTime.solid }),
            basis: Basis(claim.posters.filter { $0.stance != .none }).inWords + " with a position",
            note: "The bracket is the 95 % interval of the share that holds the claim confirmed. Sites with fewer than \(k) authors are merged.",
            rows: merged, k: k, group: "Site", counted: "Posters")
    }

    static func byVoice(_ claim: ClaimFacts, k: Int) -> FigureView? {
        var rows = [ShareRows.Row(label: "Posters", census: Census(claim.posters), isPublic: false, counted: "poster")]
        let makers = Dictionary(grouping: claim.opinions) { opinion -> String in
            if case let .maker(name) = opinion.speaker { name } else { "" }
        }
        rows += makers.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
            .map { ShareRows.Row(label: $0.key, census: Census.ofStatements($0.value), isPublic: true, counted: "statement") }
        rows.append(ShareRows.Row(label: "Others, quoted", census: Census(claim.opinions.filter { $0.speaker == .other }), isPublic: false, counted: "voice"))
        let shown = rows.filter { $0.census.posters > 0 }
        guard shown.count > 1 else { return nil }
        return figure(
            id: "by-voice", title: "By voice", takeaway: voiceTakeaway(shown), basis: Basis(claim.opinions.filter { $0.stance != .none }).inWords + " with a position",
            note: "A quotation is the quoted speaker's word, not the poster's. Makers are those whom the fandom pack names; each of their statements counts once.",
            rows: shown, k: k, group: "Voice", counted: "Posters, statements, voices")
    }

    /// Small sites become one row, where together they are large enough; else they stay withheld.
    private static func merge(_ rows: [ShareRows.Row], k: Int) -> [ShareRows.Row] {
        let small = rows.filter { !$0.isShown(k) }
        guard small.count > 1 else { return rows }
        let census = Census.sum(small.map(\.census))
        return rows.filter { $0.isShown(k) } + [ShareRows.Row(label: "\(small.count) smaller sites", census: census, isPublic: false, counted: "poster")]
    }

    private static func takeaway(_ rows: [ShareRows.Row]) -> String {
        let share = { (row: ShareRows.Row) in row.census.share(.confirmed) }
        guard rows.count > 1, let high = rows.max(by: { share($0).value < share($1).value }), let low = rows.min(by: { share($0).value < share($1).value })
        else { return "Too few posters on more than one site to compare sites." }
        guard share(high).interval.low > share(low).interval.high else {
            return "No clear difference between sites: their intervals overlap."
        }
        return "Most confirmed on \(high.label) (\(Wording.estimate(share(high)))), least on \(low.label) (\(Wording.estimate(share(low))))."
    }

    private static func voiceTakeaway(_ rows: [ShareRows.Row]) -> String {
        let makers = rows.filter(\.isPublic)
        guard let posters = rows.first, !makers.isEmpty else { return "No maker is quoted on this claim." }
        let statements = makers.reduce(0) { $0 + $1.census.posters }
        let confirming = makers.reduce(0) { $0 + $1.census.count(.confirmed) }
        return "Of \(Wording.count(statements, "quoted statement")) by makers, \(confirming == statements && statements > 1 ? "all" : Wording.count(confirming)) \(confirming == 1 ? "says" : "say") that it holds; of the posters \(Wording.estimate(posters.census.share(.confirmed)))."
    }

    private static func figure(
        id: String, title: String, takeaway: String, basis: String, note: String, rows: [ShareRows.Row], k: Int, group: String, counted: String
    ) -> FigureView {
        FigureView(
            id: id, title: title, takeaway: takeaway, basis: basis, note: note,
            table: TableView(
                "\(title), with 95 % intervals",
                columns: [.init(group, isNumber: false)] + Stance.positions.map { .init($0.signed) } + [.init(counted), .init("Posts")],
                rows: rows.map { censusCells($0.label, $0.census, isShown: $0.isShown(k), k: k) }),
            drawing: ShareRows(rows: rows, k: k).drawing)
    }
}

/// Posts over time, without stance.
enum VolumeFigure {
    static func of(_ facts: Facts) -> FigureView? {
        let chart = Volume(facts.posts.days)
        guard let most = chart.entries.max(by: { ($0.posts, $1.period) < ($1.posts, $0.period) }), let unit = chart.entries.first?.period.unit else { return nil }
        let dated = facts.posts.count - facts.posts.undated
        return FigureView(
            id: "volume", title: "How much was said", takeaway: "Most in \(unit == .week ? "the " : "")\(most.period.inWords): \(Wording.count(most.posts, "post")).",
            basis: "\(Wording.count(dated, "dated post")), \(Wording.count(facts.posts.authors, "author"))", showsLegend: false,
            table: TableView(
                "Posts by \(unit.rawValue)", columns: [.init(unit.rawValue.capitalized, isNumber: false), .init("Posts")],
                rows: chart.entries.filter { $0.posts > 0 }.map { [$0.period.inWords, Wording.count($0.posts)] }),
            drawing: chart.drawing)
    }
}
