import Statistics

/// "What this does not show": said from the data, so that it cannot be out of date.
enum Limits {
    static func sentences(_ facts: Facts, k: Int) -> [String] {
        let posts = facts.posts
        var limits: [String] = []
        let sites = posts.sites
        if !sites.isEmpty {
            let named = sites.prefix(6).map { "\($0.name) (\(Wording.count($0.posts)))" }
            let rest = sites.count > 6 ? " and \(sites.count - 6) more" : ""
            limits.append(
                "Only what somebody saved: \(Wording.count(posts.count, "post")) from \(Wording.count(facts.pages, "page")) of "
                    + (sites.count > 6 ? named.joined(separator: ", ") + rest : Wording.list(named))
                    + ". It is no sample of the fandom; locked, private and deleted posts are missing, and so are pictures, videos and GIFs.")
        }
        if let first = posts.first, let last = posts.last {
            limits.append("Nothing before \(first.inWords) or after \(last.inWords).")
        }
        if posts.undated > 0 || posts.dayOnly > 0 {
            var parts: [String] = []
            if posts.undated > 0 { parts.append("\(Wording.count(posts.undated, "post")) without a date \(posts.undated == 1 ? "is" : "are") in the totals but in no chart over time") }
            if posts.dayOnly > 0 { parts.append("\(Wording.count(posts.dayOnly, "post")) \(posts.dayOnly == 1 ? "is" : "are") dated to the day only") }
            limits.append(parts.joined(separator: "; ") + ".")
        }
        let opinions = facts.claims.reduce(0) { $0 + $1.posters.count }
        let open = facts.claims.reduce(0) { $0 + $1.posters.count { $0.stance == .none } }
        if opinions > 0 {
            limits.append(
                "\(Wording.percent(Share(open, of: opinions))) of the mentions (\(Wording.count(open)) of \(Wording.count(opinions))) take no position, or none that the rules can see. They are in no share: shares are of those who take one.")
        }
        let thin = facts.spoken.count { Census($0.posters).posters < VerdictSentence.enough }
        if thin > 0 {
            limits.append(
                "\(Wording.count(thin)) of \(Wording.count(facts.spoken.count, "claim")) that posts concern \(thin == 1 ? "has" : "have") fewer than \(VerdictSentence.enough) posters with a position: no verdict, and nothing to be read from \(thin == 1 ? "its" : "their") shares.")
        }
        if let few = posts.authorsOfHalf, posts.authors >= VerdictSentence.enough {
            limits.append(
                "Half of the posts are by \(Wording.count(few)) of \(Wording.count(posts.authors, "author")). Shares count each once; how much was said counts every post.")
        }
        if posts.withoutKnownWord > 0 {
            limits.append("\(Wording.count(posts.withoutKnownWord, "post")) hold\(posts.withoutKnownWord == 1 ? "s" : "") no word that the lists know: the tone is unknown, not neutral.")
        }
        let unscored = posts.unscored
        if !unscored.isEmpty {
            let named = unscored.prefix(5).map { "\($0.language) (\(Wording.count($0.posts)))" }
            let count = unscored.reduce(0) { $0 + $1.posts }
            limits.append("The word lists are English; \(Wording.count(count, "post")) in other languages \(count == 1 ? "is" : "are") counted, not scored: \(named.joined(separator: ", ")).")
        }
        if posts.nameless > 0 { limits.append("\(Wording.count(posts.nameless, "post")) without a name: each counts as a person of its own.") }
        let copies = facts.claims.reduce(0) { $0 + $1.copies }
        limits.append(
            "A poster counts once a claim and period, with the latest position; a text of \(FactsReader.copyLength) words or more that several posts repeat, a few words changed or none, counts once"
                + (copies > 0 ? " (\(Wording.count(copies, "repeat")) left out)" : "")
                + ". Only the poster's own words count; quotations, reblog trails and stories do not.")
        if !facts.errors.isEmpty { limits.append("\(Wording.count(facts.errors.count, "input")) could not be read.") }
        limits.append("Irony, in-jokes and allusions are read only where a rule knows their form.")
        return limits
    }
}
