import Mustache

/// The program's templates, parsed once.
struct PageRenderer: Sendable {
    private let library: MustacheLibrary

    init() throws(ReportError) {
        MustacheContentTypes.register(MarkupText(), named: MarkupText.name)
        var library = MustacheLibrary()
        for (name, bytes) in Self.sources {
            do {
                // Every template says itself how it escapes, so that none can be rendered without.
                let text = "{{% CONTENT_TYPE: \(MarkupText.name)}}\n" + String(decoding: bytes, as: UTF8.self)
                try library.register(text, named: name)
            } catch {
                throw .template(name, reason: "\(error)")
            }
        }
        self.library = library
    }

    func render(_ page: some Sendable, with template: String) throws(ReportError) -> String {
        guard let text = library.render(templateValue(page), withTemplate: template) else {
            throw .template(template, reason: "there is none of this name")
        }
        return text
    }

    private static let sources: [(String, [UInt8])] = [
        ("overview", PackageResources.overview_mustache), ("claim", PackageResources.claim_mustache),
        ("unread", PackageResources.unread_mustache), ("card", PackageResources.card_mustache), ("fandom", PackageResources.fandom_mustache),
        ("evidence", PackageResources.evidence_mustache), ("evidence-index", PackageResources.evidence_index_mustache),
        ("post", PackageResources.post_mustache), ("words", PackageResources.words_mustache), ("methods", PackageResources.methods_mustache), ("head", PackageResources.head_mustache), ("style", PackageResources.style_mustache),
        ("foot", PackageResources.foot_mustache), ("figure", PackageResources.figure_mustache), ("drawing", PackageResources.drawing_mustache),
        ("table", PackageResources.table_mustache), ("cell", PackageResources.cell_mustache), ("legend", PackageResources.legend_mustache), ("quote", PackageResources.quote_mustache),
        ("patterns", PackageResources.patterns_mustache),
    ]
}
