import Discourse

/// FanFiction.Net: pages of reviews (wide and mobile), and a story's page (fiction, never an opinion).
struct FanFictionNet: Platform {
    let name = "fanfiction.net"
    let site = Site.fanfictionNet

    func recognises(_ page: OpenPage) -> Bool {
        page.root.first("table#gui_table1i tbody td") != nil || page.root.first("#storytext, #storycontent") != nil && page.root.first("#profile_top, [data-xutime]") != nil
            || page.root.first("div.bs.brb span[data-xutime]") != nil
    }

    func posts(on page: OpenPage) -> [Post] {
        let reviews = reviews(on: page)
        return reviews.isEmpty ? story(on: page).map { [$0] } ?? [] : reviews
    }

    private func reviews(on page: OpenPage) -> [Post] {
        let thread = page.root.first("#gui_table1i th a[href*=\"/s/\"], #content a[href*=\"/s/\"]")?.oneLine
        return page.root.all("table#gui_table1i tbody td, div.bs.brb").compactMap { cell in
            guard let body = cell.first("div[style*=\"margin-top\"]") ?? (cell.name == "div" ? cell : nil) else { return nil }
            var post = review(cell, body: body, on: page)
            post?.threadTitle = thread
            return post
        }
    }

    private func review(_ cell: Node, body: Node, on page: OpenPage) -> Post? {
        let segments = Segmenter.segments(of: body, rules: VoiceRules(isSilent: { $0.matches("small, span[data-xutime]") || $0 == cell.first("a[href^=\"/u/\"]") }))
        guard !segments.isEmpty else { return nil }
        let author = cell.first("a[href^=\"/u/\"], a[href*=\"fanfiction.net/u/\"]")?.oneLine.nonEmpty ?? guest(cell)
        let posted = cell.first("span[data-xutime]").flatMap { time in
            time.attribute("data-xutime").flatMap { page.dates.posted(attribute: $0, shown: time.oneLine) }
        }
        let id = cell.first("a[href*=\"reviewid=\"]")?.attribute("href")?.digits(behind: "reviewid=")
        return Post(
            site: site, host: page.host, nativeID: id ?? stableID([author, posted?.timestamp?.iso8601] + segments.map(\.text)), author: author,
            posted: posted ?? .unknown, savedAt: page.savedAt, segments: segments)
    }

    /// A guest's name stands bare before the line with chapter and date.
    private func guest(_ cell: Node) -> String? {
        for child in cell.children where child.isText {
            let words = child.text.folded.trimmedMarks
            if !words.isEmpty, words != "." { return words }
        }
        return nil
    }

    private func story(on page: OpenPage) -> Post? {
        guard let text = page.root.first("#storytext, #storycontent") else { return nil }
        let head = page.root.first("#profile_top") ?? page.root.first("#content")
        let title = head?.first("b")?.oneLine
        let summary = head.map { Array($0.children) }?.last { $0.matches("div.xcontrast_txt") }?.oneLine
        let dates = head?.all("span[data-xutime]") ?? []
        let author = head?.first("a[href^=\"/u/\"]")?.oneLine
        let id = page.url?.digits(behind: "/s/") ?? head?.plainText.matches(of: /id: (\d+)/).first.map { String($0.1) }
        let segments = [summary.map { Segment(.summary, $0) }].compactMap { $0 } + Segmenter.segments(of: text, rules: .onlyOwn, kind: .fiction)
        return Post(
            site: site, host: page.host, nativeID: id ?? stableID([author, title]), permalink: page.url, author: author,
            posted: dates.last.flatMap { time in time.attribute("data-xutime").flatMap { page.dates.posted(attribute: $0, shown: time.oneLine) } } ?? .unknown,
            savedAt: page.savedAt, title: title, threadTitle: title, segments: segments)
    }
}
