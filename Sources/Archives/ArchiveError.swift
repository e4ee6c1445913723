/// Why a file, or a page in it, could not be read.
public enum ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
    case missing(String)
    case notAFile(String, kind: String)
    case empty(String)
    /// Bytes that are no HTML, JSON, XML or text; `kind` says what they look like.
    case notAPage(String, kind: String)
    case tooLarge(String, mebibytes: Int)
    /// Unpacks to more than the limits allow: a zip bomb, or an archive to be split.
    case unpacksTooFar(String, mebibytes: Int)
    case tooManyMembers(String, count: Int)
    case damaged(String, reason: String)
    case encrypted(String)
    case notUTF8(String)
    /// The system refuses; `reason` is its own word for it.
    case unreadable(String, reason: String)

    /// What the message is about: the file, with "!member" for a page in it.
    public var path: String {
        switch self {
        case .missing(let path), .notAFile(let path, _), .empty(let path), .notAPage(let path, _), .tooLarge(let path, _),
            .unpacksTooFar(let path, _), .tooManyMembers(let path, _), .damaged(let path, _), .encrypted(let path),
            .notUTF8(let path), .unreadable(let path, _):
            path
        }
    }

    public var description: String { printable(path) + ": " + fault }

    private var fault: String {
        switch self {
        case .missing: "no such file or folder; check the path"
        case .notAFile(_, let kind): "\(kind), not a file; leave it out"
        case .empty: "empty file; save the page again"
        case .notAPage(_, let kind): "not a page: \(kind); leave it out, or save the page again"
        case .tooLarge(_, let mebibytes): "larger than \(mebibytes) MiB; split it"
        case .unpacksTooFar(_, let mebibytes): "unpacks to more than \(mebibytes) MiB; unpack it by hand if you trust it"
        case .tooManyMembers(_, let count): "holds more than \(count) members; split it"
        case .damaged(_, let reason): "damaged: \(reason); fetch it again"
        case .encrypted: "encrypted; unpack it by hand"
        case .notUTF8: "a name that is no UTF-8; rename it"
        case .unreadable(_, let reason): "\(reason); make it readable"
        }
    }
}

/// A name fit to print: no control characters, no line breaks, no broken UTF-8.
func printable(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
        result.append(contentsOf: isPrintable(scalar) ? [scalar] : Array("\\u{\(String(scalar.value, radix: 16))}".unicodeScalars))
    }
    return String(result)
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
}
