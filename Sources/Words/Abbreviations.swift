/// Words whose full stop does not end a sentence.
enum Abbreviations {
    /// Never at a sentence's end: what they name comes next ("Mr. Pemberton", "vs. canon").
    static let leading: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "vs", "rev", "hon", "capt", "col", "gen", "lt", "sgt", "gov", "sen", "rep", "fig", "approx",
        "ca", "cf", "e.g", "i.e", "eg", "ie", "mt", "sr", "jr", "feat", "messrs", "mme", "mlle", "pres",
    ]
    /// Before a number only ("ep. 12", "no. 5", "vol. 2").
    static let counting: Set<String> = [
        "ep", "eps", "vol", "ch", "chap", "pt", "no", "nos", "s", "p", "pp", "pg", "fig", "sec", "bk", "art", "min", "max", "est", "c", "seas", "op",
    ]
    /// May end a sentence or not: the next word's capital tells ("etc. They", "etc. and").
    static let trailing: Set<String> = ["etc", "al", "inc", "ltd", "co", "corp", "a.m", "p.m", "am", "pm", "u.s", "u.k", "n.b", "p.s", "ps", "aka", "dept"]
}
