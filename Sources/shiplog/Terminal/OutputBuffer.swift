import Foundation

/// Gathers result lines and writes them in blocks: a corpus has millions.
struct OutputBuffer {
    private let terminal: Terminal
    private var text = ""
    private static let blockSize = 1 << 16

    init(_ terminal: Terminal) { self.terminal = terminal }

    mutating func add(_ line: String) {
        text += line
        text += "\n"
        // At a terminal a person waits for each line.
        if text.utf8.count >= Self.blockSize || terminal.isTerminal { flush() }
    }

    mutating func flush() {
        terminal.write(text, to: .standardOutput)
        text = ""
    }
}
