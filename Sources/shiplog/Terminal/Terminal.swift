import Foundation

/// Where results and remarks go: results to standard output, everything else to standard error.
struct Terminal: Sendable {
    let isTerminal: Bool
    let usesColour: Bool
    /// Columns; 80 where nobody is looking.
    let width: Int

    /// - Parameter environment: NO_COLOR (set and not empty) and TERM=dumb turn colour off; COLUMNS sets the width.
    init(environment: [String: String] = ProcessInfo.processInfo.environment, isTerminal: Bool = isatty(STDOUT_FILENO) == 1) {
        self.isTerminal = isTerminal
        usesColour = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        width = max(40, environment["COLUMNS"].flatMap(Int.init) ?? 80)
    }

    /// Prints a result line.
    func out(_ line: String) { write(line + "\n", to: .standardOutput) }

    /// Prints a remark for the person at the keyboard, or for cron's mail.
    func remark(_ line: String) { write(line + "\n", to: .standardError) }

    func write(_ text: String, to handle: FileHandle) {
        // A reader that went away (`| head`) is no failure of ours.
        try? handle.write(contentsOf: Data(text.utf8))
    }

    enum Colour: String { case green = "32", yellow = "33", red = "31", dim = "2", bold = "1" }

    func painted(_ text: String, _ colour: Colour) -> String {
        usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension String {
    /// Text from the web without what would move a terminal's cursor or turn its letters round: control characters,
    /// escapes and bidirectional overrides become "·"; line breaks become "⏎".
    var tamed: String {
        String(String.UnicodeScalarView(unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x0A, 0x0D: "⏎"
            case 0x09: " "
            case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: "·"
            default: scalar
            }
        }))
    }
}
