/// What can be wrong with the files that people edit. The first fault stops the run.
public enum LexiconError: Error, Sendable, Hashable, CustomStringConvertible {
    /// No such file or folder; where it was looked for.
    case missing(String, lookedIn: [String])
    case unreadable(String, reason: String)
    case notUTF8(String)
    /// A line that is wrong: what is wrong with it, and what to do.
    case faulty(Origin, fault: String, remedy: String)

    public var description: String {
        switch self {
        case .missing(let name, let places):
            "\(name): not found (looked in \(places.joined(separator: ", "))); name the folder with --lexicons DIR"
        case .unreadable(let file, let reason): "\(file): cannot be read (\(reason)); check the file and its rights"
        case .notUTF8(let file): "\(file): is not UTF-8; save it as UTF-8"
        case .faulty(let origin, let fault, let remedy): "\(origin): \(fault); \(remedy)"
        }
    }
}
