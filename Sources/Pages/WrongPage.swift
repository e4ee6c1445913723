import Discourse

/// Tells pages that are no posts: sign-in forms, "not found", bot checks, shells that a script would have filled.
enum WrongPage {
    /// - Returns: `nil` where the page may hold posts.
    static func error(for page: OpenPage) -> PageError? {
        let title = (page.root.first("title")?.oneLine ?? "").lowercased()
        if isRefusal(title, page) { return .refused(page.path, shown: shown(page)) }
        if isNotFound(title, page) { return .notFound(page.path, shown: shown(page)) }
        if isLogin(title, page) { return .loginPage(page.path) }
        return nil
    }

    /// Why a page on which no platform found a post has none.
    static func nothing(on page: OpenPage) -> PageError {
        let words = page.root.plainText.split(whereSeparator: \.isWhitespace).count
        if words < 12 { return .shell(page.path) }
        if asksForPassword(page.root) { return .loginPage(page.path) }
        if words < 60, page.root.first("script") != nil { return .shell(page.path) }
        return .noPosts(page.path, tried: platforms.map(\.name))
    }

    private static func shown(_ page: OpenPage) -> String {
        String((page.root.first("h1, .error-message")?.oneLine.nonEmpty ?? page.root.first("title")?.oneLine ?? "").prefix(80))
    }

    private static func isShort(_ page: OpenPage) -> Bool { page.root.plainText.utf8.count < 2500 }

    /// By what the page is called and by the marks of those that guard sites; a page of some length is one all the same.
    private static func isRefusal(_ title: String, _ page: OpenPage) -> Bool {
        let isCalledSo = refusals.contains { title.hasPrefix($0) } || bareRefusals.contains(title)
        return (isCalledSo || page.root.first(guards) != nil || isAdultGate(page)) && isShort(page)
    }

    private static let refusals = [
        "just a moment", "attention required", "access denied", "access to this page has been denied", "are you a robot", "robot or human",
        "too many requests", "403 forbidden", "verify you are human", "verifying you are human", "human verification", "bot verification",
        "making sure you're not a bot", "checking your browser", "pardon our interruption", "security check", "vercel security checkpoint",
        "ddos-guard", "sucuri website firewall", "blocked", "429", "503 service", "reddit.com: over 18?", "reddit.com: quarantined",
    ]

    /// Words with which a post's title may begin: nothing else stands beside them.
    private static let bareRefusals = ["please wait...", "please wait", "one moment, please...", "retry later", "request denied", "client challenge"]

    /// Anubis, Cloudflare, HUMAN (PerimeterX), DataDome; then the gates of old Reddit, LiveJournal and Blogger before adult posts.
    private static let guards: Query = """
        #anubis_challenge, #challenge-form, #challenge-error-text, #cf-error-details, .cf-browser-verification, #px-captcha, \
        iframe[src*="captcha-delivery.com"], .interstitial button[name=over18], \
        form[action*="/misc/adult_explicit"], form[action*="/misc/adult_concepts"], iframe[src*="blogger.com/interstitial"]
        """

    /// AO3's "This work could have adult content", with the link that goes on.
    private static func isAdultGate(_ page: OpenPage) -> Bool {
        page.root.first("p.caution, p.message.warning") != nil && page.root.first("a[href*=\"view_adult=true\"]") != nil && page.root.first("#workskin") == nil
    }

    private static func isNotFound(_ title: String, _ page: OpenPage) -> Bool {
        let signs = ["404", "page not found", "not found", "error 404", "file not found", "there's nothing here", "no longer available", "oops!"]
        return signs.contains { title.hasPrefix($0) || title.hasSuffix($0) } && isShort(page)
    }

    /// A password's field that is shown: scripts fill hidden ones.
    private static func asksForPassword(_ root: Node) -> Bool {
        root.all("input[type=password]").contains { field in
            !field.ancestors.contains { $0.attribute("style")?.filter { $0 != " " }.contains("display:none") == true || $0.attribute("hidden") != nil }
        }
    }

    /// A form that asks for a password, in a page that is called so or has little else.
    private static func isLogin(_ title: String, _ page: OpenPage) -> Bool {
        guard asksForPassword(page.root) else { return false }
        let titles = ["log in", "login", "sign in", "log on", "anmelden", "connexion"]
        let isCalledSo = titles.contains { title.hasPrefix($0) || title.hasSuffix($0) }
        let address = page.url?.lowercased() ?? ""
        let isAddressedSo = ["/login", "/signin", "/sign_in", "/users/login", "action=login", "mode=login"].contains { address.contains($0) }
        let letters = TextMass(page.tree).of(page.root)
        let asksInTheMiddle = page.root.first("main input[type=password], #main input[type=password], #content input[type=password], .p-body-content input[type=password]") != nil
        return letters < 2500 && (isCalledSo || isAddressedSo) || letters < 1500 && asksInTheMiddle
    }
}
