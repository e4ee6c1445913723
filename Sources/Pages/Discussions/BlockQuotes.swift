/// Tells quotations inside the posts of an unknown discussion, and who is quoted there.
enum BlockQuotes {
    private static let quotations: Query = """
        blockquote, [class*=quote-block], [class*=quoteblock], [class*=bbcode_quote], [class*=bbCodeQuote], [class*=bbCodeBlock--quote], [class*=quotebox], \
        div.quote, div.Quote, aside.quote, p.quote, td.quote, dd.quote, section.quote, div.quotecontent, div.quote-content
        """

    static func isQuotation(_ node: Node) -> Bool { node.matches(quotations) }

    static func speaker(of quotation: Node) -> String? {
        for name in ["data-quote", "data-author", "data-username", "data-ipsquote-username"] {
            if let speaker = quotation.attribute(name)?.folded.nonEmpty { return speaker }
        }
        if let header = header(in: quotation) { return speakerName(in: header.oneLine) }
        return quotation.citedSpeaker ?? quotation.first("[class*=quote] strong, [class*=author]").flatMap { speakerName(in: $0.oneLine) }
    }

    /// Whether an element is the line over a quotation that says whose it is: "Korra said:", "Originally Posted by Asami".
    static func isHeader(_ node: Node) -> Bool {
        guard node.end - node.index < 40, !node.matches("blockquote, p, li") else { return false }
        if node.matches("blockquote cite, blockquote footer, blockquote figcaption") { return true }
        guard let quotation = node.ancestors.prefix(4).first(where: isQuotation), isFirst(node, in: quotation) else { return false }
        return isCalledHeader(node) && node.oneLine.count <= 120 || says(node.oneLine)
    }

    private static func header(in quotation: Node) -> Node? {
        quotation.descendants.prefix(12).first { $0.isElement && !isQuotation($0) && isHeader($0) }
    }

    /// Whether no words stand before an element in its quotation.
    private static func isFirst(_ node: Node, in quotation: Node) -> Bool {
        !quotation.descendants.prefix { $0.index < node.index }.contains { $0.isText && $0.oneLine.nonEmpty != nil }
    }

    private static func isCalledHeader(_ node: Node) -> Bool {
        let names = (node.attribute("class") ?? "").lowercased()
        return ["quoteheader", "quote-header", "quotetitle", "quote-title", "attribution", "citation", "postedby", "quote-author", "bbcodeblock-title", "cite"].contains { names.contains($0) }
    }

    private static func says(_ words: String) -> Bool {
        let words = words.lowercased()
        guard words.count <= 120, words.count >= 6 else { return false }
        if ["originally posted by", "quote from", "zitat von", "citation de", "quoting "].contains(where: words.hasPrefix) { return true }
        return [" said:", " wrote:", " writes:", " says:", " schrieb:", " a écrit:", " a écrit :", " escribió:", " ha scritto:", " said: ↑", " wrote: ↑"].contains(where: words.hasSuffix)
    }
}
