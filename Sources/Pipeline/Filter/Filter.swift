import Discourse
import Foundation
import Languages
import Pages

/// The filter for scripts and clusters: JSON Lines in, judged JSON Lines out, in order, nothing held between lines.
public struct Filter: Sendable {
    private let judge: Judge
    private let pages = PageReader()
    private let known: Set<String>

    public init(_ judge: Judge) {
        self.judge = judge
        known = Set(judge.lexicons.fandoms.flatMap(\.claims).map(\.id))
    }

    /// What one line of input gives.
    public struct Output: Sendable {
        /// JSON, one object a line, no line break at the end.
        public let lines: [String]
        public let isFault: Bool
    }

    /// - Parameter line: one JSON object, UTF-8, without its line break.
    /// - Returns: a line a voice; for a line that cannot be judged, one line with `error`.
    public func output(for line: [UInt8]) -> Output {
        do throws(FilterFault) {
            return Output(lines: try scored(line).map(Self.json), isFault: false)
        } catch {
            return Output(lines: [Self.json(error)], isFault: true)
        }
    }

    private func scored(_ line: [UInt8]) throws(FilterFault) -> [ScoredLine] {
        let input: FilterLine
        do { input = try JSONDecoder().decode(FilterLine.self, from: Data(line)) } catch {
            throw FilterFault(id: nil, error: "stdin: the line is not a JSON object with an \"id\" and a \"text\" or \"html\"; mend or drop it")
        }
        if let unknown = input.claims?.first(where: { !known.contains($0) }) {
            throw FilterFault(id: input.id, error: "stdin: claim \"\(unknown)\" is in no pack; name its folder with --fandoms")
        }
        if let text = input.text {
            let post = LanguageFinder().told(FilterText(text).post(id: input.id, threadTitle: input.thread))
            let judged = judge.judge(post, given: input.claims)
            return voices(of: judged, id: input.id, isPage: false)
        }
        guard let html = input.html else {
            throw FilterFault(id: input.id, error: "stdin: the line has neither \"text\" nor \"html\"; give one of them")
        }
        let page = SavedPage(path: input.url ?? input.id, bytes: Array(html.utf8), url: input.url, charset: "utf-8")
        do {
            return judge.judge(page: try pages.posts(in: page), given: input.claims).flatMap { voices(of: $0, id: input.id, isPage: true) }
        } catch {
            throw FilterFault(id: input.id, error: "\(error)")
        }
    }

    /// The poster's line, then one a quoted speaker who holds something.
    private func voices(of judged: JudgedPost, id: String, isPage: Bool) -> [ScoredLine] {
        var speakers: [String] = []
        if isPage {
            for case let speaker? in judged.judgements.map(\.verdict.speaker) where !speakers.contains(speaker) { speakers.append(speaker) }
        }
        return ([nil] + speakers).map { ScoredLine(id: id, judged: judged, speaker: $0, isPage: isPage) }
    }

    static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        // Sorted, since the encoder's own order changes from run to run.
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { preconditionFailure("a scored line always encodes: its numbers are finite") }
        return String(decoding: data, as: UTF8.self)
    }
}
