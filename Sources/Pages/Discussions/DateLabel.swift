/// What a date on a page is of, by the words and names around it: a post's own, its last change's, or somebody's joining or the last answer.
enum DateLabel {
    case posted, edited, elsewhere

    static func of(_ mark: Node) -> DateLabel {
        let own = mark.oneLine.lowercased()
        if let label = opening(own) { return label }
        for node in [mark] + mark.ancestors.prefix(2) {
            if node.attribute("itemprop") == "dateModified" { return .edited }
            let names = (node.attribute("class") ?? "").lowercased()
            if changes.contains(where: names.contains) { return .edited }
            if persons.contains(where: names.contains) { return .elsewhere }
        }
        return before(mark)
    }

    /// Whether words say that something was changed, and when or by whom, and nothing else.
    static func isEditNotice(_ words: String) -> Bool {
        guard words.utf8.count <= 140, opening(words.lowercased()) == .edited else { return false }
        return words.contains(where: \.isNumber) || words.contains(" by ")
    }

    /// "Joined:", "last edited by Korra on": the texts right before a date, the second only where it leads to the first.
    private static func before(_ mark: Node) -> DateLabel {
        var texts: [String] = [], index = mark.index - 1, steps = 0
        while index > 0, steps < 14, texts.count < 2 {
            let node = Node(tree: mark.tree, index: index)
            if node.isText, let words = node.oneLine.nonEmpty, node.parent?.traits.contains(.silent) != true { texts.append(words.lowercased()) }
            index -= 1
            steps += 1
        }
        guard let first = texts.first, first.count <= 40 else { return .posted }
        if let label = closing(first) { return label }
        guard texts.count == 2, texts[1].hasSuffix(" by"), let label = opening(texts[1]) else { return .posted }
        return label
    }

    private static func opening(_ words: String) -> DateLabel? {
        let words = words.drop { !$0.isLetter }
        if editing.contains(where: words.hasPrefix) { return .edited }
        return lives.contains(where: words.hasPrefix) ? .elsewhere : nil
    }

    /// What ends in a label; "You joined the talk of" leads to no date.
    private static func closing(_ words: String) -> DateLabel? {
        let words = words.trimmedMarks
        if editing.contains(where: { words.hasPrefix($0) || words.hasSuffix(" " + $0) }) { return .edited }
        let plain = " " + (words.hasSuffix(" on") ? String(words.dropLast(3)) : words)
        return lives.contains { plain.hasSuffix(" " + $0) } ? .elsewhere : nil
    }

    private static let editing = [
        "last edit", "edited", "last modified", "modified", "last updated", "updated", "this post was edited", "this post has been edited", "post edited",
        "this message was edited", "this message has been edited", "this comment was edited", "zuletzt bearbeitet", "zuletzt geändert", "bearbeitet von",
        "dernière modification", "dernière édition", "modifié", "editado por", "última edición", "ultima modifica", "laatst bewerkt",
        "последний раз редактировалось", "отредактировано", "изменено", "редактировалось",
    ]
    private static let lives = [
        "joined", "join date", "date joined", "member since", "user since", "registered", "registration date", "registered since", "founded", "born", "birthday",
        "last reply", "last post", "last answer", "last comment", "latest reply", "latest post", "last seen", "last online", "last active", "last visit", "last activity", "last login", "account created", "mitglied seit", "registriert seit",
        "registriert", "dabei seit", "inscrit", "inscription", "membre depuis", "registrado", "miembro desde", "iscritto", "geregistreerd", "lid sinds",
        "регистрация", "зарегистрирован", "на форуме с", "dołączył",
    ]
    private static let changes = ["edited", "lastedit", "last-edit", "last_edit", "modified", "date-updated"]
    private static let persons = ["joined", "joindate", "join-date", "join_date", "registered", "member-since", "membersince", "last-seen", "lastseen", "birthday", "lastpost", "last-post", "last-reply", "replies-last"]
}
