/// Why a saved page gave no posts. The web's files: such a page is skipped, counted, and the run goes on.
public enum PageError: Error, Sendable, Hashable {
    case unreadable(String, reason: String)
    /// Nothing stands in the file, or nothing but white space.
    case empty(String)
    /// A sign-in form stands where the post would be.
    case loginPage(String)
    /// The site's own "not found" page; `shown` is what it says.
    case notFound(String, shown: String)
    /// The site refused: a bot check, a rate limit, an age gate, "access denied".
    case refused(String, shown: String)
    /// A page whose posts a script would have loaded: nothing to read was saved.
    case shell(String)
    /// A page with text, but nothing on it is a post of anybody.
    case noPosts(String, tried: [String])
    /// Its posts were sought for longer than a page may take (see `TreeWork`).
    case tooLong(String)
    /// A post has no words that say anything (a line of the file, from 1).
    case brokenLine(String, line: Int, reason: String)
}

extension PageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .empty(let path): "\(path): the file is empty; save the page again"
        case .loginPage(let path): "\(path): this is a login page, not a post; save it again while signed in"
        case .notFound(let path, let shown): "\(path): this is a \"not found\" page (\"\(shown)\"), not a post; leave it out"
        case .refused(let path, let shown):
            "\(path): the site refused to show the post (\"\(shown)\"); save it again from a browser"
        case .shell(let path):
            "\(path): an empty shell, its posts are loaded by a script; save it from a browser once the posts are shown"
        case .noPosts(let path, let tried):
            "\(path): no platform knows this page (tried \(tried.count > 4 ? "\(tried.count) of them" : tried.joined(separator: ", "))); leave it out"
        case .tooLong(let path): "\(path): finding its posts takes too long, so it was given up; split the page, or leave it out"
        case .brokenLine(let path, let line, let reason): "\(path):\(line): \(reason); mend or remove the line"
        }
    }
}

extension PageError {
    /// What the message is about: the page's file, with "!member" for a page in a container.
    public var path: String {
        switch self {
        case .unreadable(let path, _), .empty(let path), .loginPage(let path), .notFound(let path, _), .refused(let path, _), .shell(let path),
            .noPosts(let path, _), .tooLong(let path), .brokenLine(let path, _, _):
            path
        }
    }
}
