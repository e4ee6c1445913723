import Discourse

extension Stance {
    /// The sign that stands beside the colour everywhere.
    var mark: String {
        switch self {
        case .confirmed: "✓"
        case .ambiguous: "~"
        case .rejected: "✗"
        case .none: "·"
        }
    }

    /// "✓ confirmed", never parted by a line's end.
    var signed: String { mark + Wording.noBreak + word }

    var word: String {
        switch self {
        case .confirmed: "confirmed"
        case .ambiguous: "ambiguous"
        case .rejected: "rejected"
        case .none: "no position"
        }
    }
}

extension Feeling {
    /// The order of the columns, from glad to angry.
    static let columns: [Feeling] = [.positive, .mixed, .neutral, .negative]
}
