/// The word lists of others that people have at home, and how each is read.
///
/// Their sources and terms stand in `licence`; none of them is part of this program, and what is imported stays the user's.
public enum ImportFormat: String, Sendable, Hashable, CaseIterable {
    case vader, afinn, nrc, liwc
    case huLiu = "hu-liu"
    case sentiwordnet, quanteda

    /// What the head of an imported file says of the list's terms of use.
    public var licence: String {
        switch self {
        case .vader: "VADER, Hutto & Gilbert 2014: MIT; keep its notice"
        case .afinn: "AFINN, Nielsen 2011: Open Database License; name its author"
        case .nrc: "NRC EmoLex, Mohammad & Turney 2013: free for research, not to be passed on; ask its authors for other uses"
        case .liwc: "LIWC: sold by its makers, not to be passed on"
        case .huLiu: "opinion lexicon, Hu & Liu 2004: no licence is stated; cite the paper, do not pass it on"
        case .sentiwordnet: "SentiWordNet 3.0, Baccianella, Esuli & Sebastiani 2010: CC BY-SA 4.0"
        case .quanteda: "a dictionary in quanteda's YAML: its own licence stands with its source"
        }
    }

    /// How its values became valences from -4 to 4.
    public var scale: String {
        switch self {
        case .vader: "the list's own means, -4 to 4, with their standard deviations"
        case .afinn: "the list's scores, -5 to 5, times 0.8"
        case .nrc, .huLiu: "1.5 for positive, -1.5 for negative, 0 for both or neither"
        case .liwc, .quanteda: "1.5 in positive categories, -1.5 in negative ones, 0 in others; categories are the tags"
        case .sentiwordnet: "4 × (positive - negative), senses weighed by 1 / their number"
        }
    }

    /// One valence for all words of a list that only tells good from bad: that of a plain word ("good" has 1.9 with VADER's raters).
    static let plain = 1.5
}
