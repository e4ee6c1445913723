/// Negation inside a word: "unknown", "impossible", "hopeless".
enum Affix {
    /// Whether a form is negated by its prefix or ending.
    ///
    /// "Un-" and "-less" nearly always negate, and what does not is listed; of "in-", "im-", "ir-" and "dis-" words only those that are
    /// listed do, since most others ("into", "image", "discuss") are whole words.
    static func negates(_ form: String) -> Bool {
        guard form.utf8.count >= 6 else { return false }
        if form.hasPrefix("un") { return !whole.contains { form.hasPrefix($0) } }
        if form.hasSuffix("less") || form.hasSuffix("lessly") || form.hasSuffix("lessness") { return !bare.contains(form) }
        return negated.contains(form)
    }

    private static let whole = ["under", "unless", "until", "unto", "uni", "uncle", "undo", "undoubt"]
    private static let bare: Set<String> = ["unless", "nevertheless", "nonetheless", "doubtless", "regardless", "bless", "unbless"]
    private static let negated: Set<String> = [
        "impossible", "incredible", "incredibly", "improbable", "inexplicable", "invisible", "insufficient", "incapable", "inconceivable",
        "inconvenience", "inconvenient", "indifferent", "indifference", "incomplete", "incorrect", "indefinite", "indirect", "indiscreet",
        "inexperienced", "inhuman", "insane", "insoluble", "intolerable", "involuntary", "irregular", "irresolute", "irresistible",
        "irrelevant", "irresponsible", "irrational", "irreplaceable", "immovable", "immoral", "immortal", "immature", "impatience",
        "impatient", "impatiently", "imperfect", "impenetrable", "impolite", "impractical", "imprudent", "inaccessible", "inaccurate",
        "inadequate", "inadvertently", "inappropriate", "incessant", "incoherent", "incompatible", "inconsistent", "incongruous",
        "incredulous", "incredulously", "incredulity", "independent", "indescribable", "indisputable", "inevitable", "inevitably",
        "infallible", "infinite", "injustice", "innumerable", "insecure", "insensible", "inseparable", "insignificant", "insincere",
        "invaluable", "invariably", "invulnerable", "irreproachable", "irrevocable", "irregularity", "ineffectual", "inexorable",
        "inexcusable", "immeasurable", "impassable", "impossibility", "dislike", "disliked", "disapprove", "disagree", "disadvantage",
        "dishonest", "disbelief", "discomfort", "displease", "displeased", "dissatisfied", "dissatisfaction", "disinclined",
        "disproportionate", "disused", "disconnected", "disorderly", "disorder", "disloyal", "disrespect", "disrespectful",
    ]
}
