import CLibxml2

/// A page's elements, texts and comments as plain values: what every platform walks.
///
/// Nodes stand in page order in one array, so that a node's descendants are a range of it; texts and attribute
/// values are places in one byte buffer. All of it is filled from libxml2's SAX events and never changes, so a
/// `Node` is cheap to copy and safe to hand to another task. No pointer of libxml2's leaves this file.
package final class HTMLTree: Sendable {
    let records: ContiguousArray<NodeRecord>
    let attributes: ContiguousArray<AttributeRecord>
    let bytes: [UInt8]
    let names: TreeNames
    let features: FeatureFilter
    /// What has been looked at so far, and whether that was too much.
    let work: TreeWork

    /// - Parameters:
    ///   - utf8: the page as UTF-8 (see `decoded(_:)`); NULs and broken sequences are repaired.
    ///   - path: how errors call the page.
    /// - Throws: `unreadable` where the page is larger than the limits allow or libxml2 gave up before its end.
    package init(utf8: [UInt8], path: String, limits: TreeLimits = .standard) throws(PageError) {
        let markup = try repairedMarkup(utf8, path: path, limits: limits)
        let builder = try parsed(markup, path: path, limits: limits)
        records = builder.records
        attributes = builder.attributes
        bytes = builder.bytes
        names = builder.names
        features = builder.features
        work = TreeWork(limit: limits.visits)
    }

    /// The document: it has no name and no parent, and everything else lies under it.
    package var root: Node { Node(tree: self, index: 0) }

    package var nodeCount: Int { records.count }
}

private enum Library {
    /// Once, before any parser: libxml2 2.9 sets itself up on first use, and two threads that do so at once wait for each other for ever.
    static let isReady = {
        xmlInitParser()
        return true
    }()
}

/// libxml2's own document tree of the same bytes, built and freed: what `measure bench` compares with.
///
/// - Returns: whether libxml2 built one.
package func bareDOMParse(_ utf8: [UInt8]) -> Bool {
    guard Library.isReady else { return false }
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    let document = utf8.withUnsafeBytes { buffer in
        htmlReadMemory(
            buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, "UTF-8",
            Int32(options | XML_PARSE_HUGE.rawValue))
    }
    guard let document else { return false }
    xmlFreeDoc(document)
    return true
}

/// What the callbacks write into while libxml2 reads.
private struct ParseState {
    var builder: TreeBuilder
    let context: htmlParserCtxtPtr
    let depth: Int
    /// The first error after which libxml2 may have dropped text, or takes quadratic time.
    var fatal: String?
    /// How many open elements libxml2 has compared with end tags that fit none of them.
    var comparisons = 0
    /// About two seconds' worth.
    static let comparisonLimit = 1_000_000_000

    var line: Int32 { context.pointee.input?.pointee.line ?? 0 }
}

private func parsed(_ markup: [UInt8], path: String, limits: TreeLimits) throws(PageError) -> TreeBuilder {
    guard let size = Int32(exactly: markup.count) else { throw .unreadable(path, reason: "larger than 2 GiB; split it") }
    guard size > 0, Library.isReady else { return TreeBuilder(expecting: 0, limits: limits) }
    let context = markup.withUnsafeBytes {
        // libxml2 copies the bytes, so that they need not outlive this call.
        htmlCreateMemoryParserCtxt($0.bindMemory(to: CChar.self).baseAddress, size)
    }
    guard let context else { throw .unreadable(path, reason: "no memory for its parser; run again with fewer workers") }
    defer { htmlFreeParserCtxt(context) }
    prepare(context)
    var state = ParseState(
        builder: TreeBuilder(expecting: markup.count, limits: limits), context: context, depth: limits.depth, fatal: nil)
    let reachedEnd = withUnsafeMutablePointer(to: &state) { pointer in
        context.pointee.userData = UnsafeMutableRawPointer(pointer)
        htmlParseDocument(context)
        context.pointee.userData = nil
        return context.pointee.input.map { $0.pointee.cur >= $0.pointee.end } ?? true
    }
    if state.builder.isFull { throw .unreadable(path, reason: "more than \(limits.nodes) elements and texts; split it") }
    if let fatal = state.fatal { throw .unreadable(path, reason: "the HTML parser stopped at line \(state.line): \(fatal)") }
    guard reachedEnd else { throw .unreadable(path, reason: "the HTML parser stopped at line \(state.line)") }
    state.builder.finish()
    return state.builder
}

private func prepare(_ context: htmlParserCtxtPtr) {
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
    htmlCtxtUseOptions(context, Int32(options | HTML_PARSE_NONET.rawValue))
    // Without this, libxml2 2.9 drops the rest of a page nested deeper than 256 elements or after 10 MB of text.
    context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    xmlSwitchToEncoding(context, xmlFindCharEncodingHandler("UTF-8"))
    guard let handler = context.pointee.sax else { return }
    handler.pointee = xmlSAXHandler()
    // Only with this mark does libxml2 2.9 hand errors to `serror` and stay silent itself.
    handler.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    handler.pointee.startElement = startElement
    handler.pointee.endElement = endElement
    handler.pointee.characters = characters
    handler.pointee.ignorableWhitespace = characters
    handler.pointee.cdataBlock = characters
    handler.pointee.comment = comment
    handler.pointee.serror = noteError
}

private func startElement(
    _ state: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    guard let state = state?.assumingMemoryBound(to: ParseState.self), let name else { return }
    let id = state.pointee.builder.id(of: name)
    if Int(state.pointee.context.pointee.nameNr) > state.pointee.depth, TreeNames.mayHoldElements(id) { replaceDeepest(state) }
    if TreeNames.beginsBody(id), state.pointee.builder.isInHead { beginBody(state) }
    state.pointee.builder.start(id, line: state.pointee.line)
    if let attributes { add(attributes, to: state) }
    if state.pointee.builder.names.isFull { stop(state, "more names of elements and attributes than a page has") }
    if state.pointee.builder.isFull { xmlStopParser(state.pointee.context) }
}

/// At the depth that is kept, each further element takes the place of the deepest open one, for libxml2 too: every end tag
/// that fits nothing makes it search all its open elements, which would take quadratic time.
private func replaceDeepest(_ state: UnsafeMutablePointer<ParseState>) {
    let context = state.pointee.context, count = Int(context.pointee.nameNr)
    guard count >= 2, let names = context.pointee.nameTab else { return }
    names[count - 2] = names[count - 1]
    context.pointee.nameNr -= 1
    state.pointee.builder.end()
}

/// Puts a body in the place of the head that libxml2 holds to be open, for libxml2 too, so that the body's end tag ends it.
private func beginBody(_ state: UnsafeMutablePointer<ParseState>) {
    let context = state.pointee.context, count = Int(context.pointee.nameNr)
    guard count >= 2, let names = context.pointee.nameTab, let name = xmlDictLookup(context.pointee.dict, "body", 4) else { return }
    names[count - 2] = name
    state.pointee.builder.end()
    state.pointee.builder.start(TreeNames.body, line: state.pointee.line)
}

private func add(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, to state: UnsafeMutablePointer<ParseState>) {
    var pair = attributes
    while let name = pair[0] {
        state.pointee.builder.add(attribute: name, value: pair[1])
        pair += 2
    }
}

private func endElement(_ state: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
    state?.assumingMemoryBound(to: ParseState.self).pointee.builder.end()
}

private func characters(_ state: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard let state = state?.assumingMemoryBound(to: ParseState.self), let text, length > 0 else { return }
    state.pointee.builder.add(text: UnsafeBufferPointer(start: text, count: Int(length)), line: state.pointee.line)
}

private func comment(_ state: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?) {
    guard let state = state?.assumingMemoryBound(to: ParseState.self), let text else { return }
    state.pointee.builder.add(comment: text, line: state.pointee.line)
}

private func stop(_ state: UnsafeMutablePointer<ParseState>, _ reason: String) {
    state.pointee.fatal = state.pointee.fatal ?? reason
    xmlStopParser(state.pointee.context)
}

private func noteError(_ state: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
    guard let state = state?.assumingMemoryBound(to: ParseState.self), let error, state.pointee.fatal == nil else { return }
    let code = UInt32(bitPattern: error.pointee.code)
    if code == XML_ERR_NO_MEMORY.rawValue || code == XML_ERR_INTERNAL_ERROR.rawValue {
        state.pointee.fatal = error.pointee.message.map { String(cString: $0) } ?? "unknown error"
    } else if code == XML_ERR_TAG_NAME_MISMATCH.rawValue {
        state.pointee.comparisons += Int(state.pointee.context.pointee.nameNr)
        if state.pointee.comparisons > ParseState.comparisonLimit { stop(state, "too many end tags that end nothing") }
    }
}
