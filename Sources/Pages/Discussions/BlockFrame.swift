/// Tells what stands in a post's words and is nobody's: controls, signatures, notices of changes.
enum BlockFrame {
    static func isSilent(_ node: Node) -> Bool {
        if node.matches(silent) { return true }
        if node.name == "footer" { return node.closest("blockquote") == nil }
        guard node.end - node.index < 24 else { return false }
        if node.matches("h1, h2, h3, h4, h5, h6") { return isSubject(node) }
        if !node.traits.isDisjoint(with: [.line, .paragraph]), node.matches(controls) { return true }
        return (node.traits.contains(.line) || isPhrase(node)) && DateLabel.isEditNotice(node.oneLine)
    }

    /// "Re: The ending", or the first words of what follows, cut off.
    private static func isSubject(_ heading: Node) -> Bool {
        let words = heading.oneLine
        if words.lowercased().hasPrefix("re:") { return true }
        return words.count >= 6 && heading.nextElement?.oneLine.hasPrefix(words.trimmedMarks) == true
    }

    private static func isPhrase(_ node: Node) -> Bool { node.matches("p, span, small, em, i, time") }

    private static let silent: Query = """
        button, [role=button], a[class*=button], a.btn, [class*=signature], [class*=edited], [class*=last-edit], [class*=lastedit], [class*=expandLink], [class*=sourceJump], \
        [class*=reactionsBar], [class*=reactions-bar], [class*=post-actions], [class*=postActions], [class*=post-controls], [class*=attachment-info]
        """
    private static let controls: Query = """
        [class*=button], [class*=action], [class*=toolbar], [class*=controls], [class*=reaction], [class*=likes], [class*=votes], [class*=share], \
        [class*=report], [class*=permalink], [class*=menu], [class*=reply-link], [class*=replylink]
        """
}
