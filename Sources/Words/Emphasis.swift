import Discourse

/// Finds words between asterisks, underscores or tildes ("*flails*", "_so_ canon", "~feelings~").
enum Emphasis {
    /// At most so many tokens lie between the two marks: "2 * 3 … 4 * 5" far apart is no emphasis.
    private static let reach = 12

    static func marked(_ tokens: [Token], in bytes: [UInt8]) -> [Token] {
        guard tokens.contains(where: isSign) else { return tokens }
        var marked = tokens
        var open: Int?
        for (index, token) in tokens.enumerated() where isSign(token) {
            let touchesNext = index + 1 < tokens.count && tokens[index + 1].bytes.lowerBound == token.bytes.upperBound
            let touchesLast = index > 0 && tokens[index - 1].bytes.upperBound == token.bytes.lowerBound
            if let start = open, touchesLast, index - start <= reach, index > start + 1, tokens[start].form == token.form,
                !bytes[tokens[start].bytes.upperBound..<token.bytes.lowerBound].contains(0x0A)
            {
                for inner in start + 1..<index { marked[inner] = emphasised(tokens[inner]) }
                open = nil
            } else {
                open = touchesNext ? index : nil
            }
        }
        return marked
    }

    private static func isSign(_ token: Token) -> Bool {
        token.kind == .mark && (token.form == "*" || token.form == "_" || token.form == "~")
    }

    private static func emphasised(_ token: Token) -> Token {
        Token(token.kind, bytes: token.bytes, form: token.form, shape: token.shape.union(.emphasised))
    }
}
