/// Cuts letters that stand three times or more in a row ("sooooo", "gooood", "yesssss") back to what was meant.
enum Lengthening {
    static func isIn(_ form: String) -> Bool {
        var run = 0
        var before: UInt8 = 0
        for byte in form.utf8 {
            run = byte == before ? run + 1 : 1
            before = byte
            if run >= 3, byte &- 0x61 < 26 { return true }
        }
        return false
    }

    /// Each run of three or more cut to one letter: what a keysmash is told from ("yessssss" is none).
    static func single(_ form: String) -> String { spelling(runs(of: form).map { ($0.letter, $0.count >= 3 ? 1 : $0.count) }) }

    /// - Parameter vocabulary: decides where it knows one of the spellings; two letters are tried before one ("good" before "god").
    /// - Returns: a word of one letter alone ("iii", "xxx", "mmmmm") is cut to three of them.
    static func cut(_ form: String, vocabulary: Set<String>) -> String {
        let runs = runs(of: form)
        if vocabulary.contains(form) { return form }
        guard runs.count > 1 else { return String(form.prefix(3)) }
        let atMostThree = spelling(runs.map { ($0.letter, min($0.count, 3)) })
        if vocabulary.contains(atMostThree) { return atMostThree }
        let long = runs.indices.filter { runs[$0].count >= 3 }.prefix(4)
        for choice in 0..<(1 << long.count) {
            let candidate = spelling(runs, long: long, choice: choice)
            if vocabulary.contains(candidate) || familiar.contains(candidate) { return candidate }
        }
        return spelling(runs, long: long, choice: (1 << long.count) - 1)
    }

    /// A bit of `choice` that is set cuts that run to one letter, else to two.
    private static func spelling(_ runs: [(letter: Unicode.Scalar, count: Int)], long: ArraySlice<Int>, choice: Int) -> String {
        spelling(
            runs.enumerated().map { index, run in
                guard let place = long.firstIndex(of: index) else { return run }
                return (run.letter, choice >> place & 1 == 1 ? 1 : 2)
            })
    }

    private static func spelling(_ runs: [(letter: Unicode.Scalar, count: Int)]) -> String {
        var view = String.UnicodeScalarView()
        for run in runs { for _ in 0..<run.count { view.append(run.letter) } }
        return String(view)
    }

    private static func runs(of form: String) -> [(letter: Unicode.Scalar, count: Int)] {
        var runs: [(letter: Unicode.Scalar, count: Int)] = []
        for scalar in form.unicodeScalars {
            if let last = runs.last, last.letter == scalar { runs[runs.count - 1].count += 1 } else { runs.append((scalar, 1)) }
        }
        return runs
    }

    /// Words that fans stretch and that end, or hold, a double letter; what no vocabulary knows is cut to single letters.
    private static let familiar: Set<String> = Set(
        """
        good cool too see soon feel feels feelings sweet need deep keep mood look been seen all well hell still kill will tell miss
        kiss less off ass pretty happy really hmm aww ooh noo agree free three queen week beer boo zoo room food book soo sorry
        love so no yes oh ah ugh why please what omg lol yay hey me my ever very long much he she we be you
        """.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0 != "soo" && $0 != "noo" })
}
