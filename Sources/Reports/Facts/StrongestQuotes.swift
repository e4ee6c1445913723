import Discourse
import Storage

/// The quotes that weigh most on each claim, gathered while all pass by once: one a text, the strongest first.
struct StrongestQuotes: Sendable {
    private struct Place: Hashable {
        let claim: String
        let stance: Stance
        let voice: Voice
    }

    private struct Best {
        var byText: [String: Quote] = [:]
        /// Nothing weaker can come among the strongest any more.
        var least = 0.0
    }

    private var best: [Place: Best] = [:]
    /// Quotes kept a claim, stance and voice.
    static let most = 96

    /// Takes in a quote that speaks for the stance that its voice came out to hold.
    mutating func add(_ quote: Quote) {
        let row = quote.row
        guard row.concern == .stance, let claim = row.claim, let stance = row.stance, stance != .none, row.toward == stance, row.voice != .quoted else { return }
        let place = Place(claim: claim, stance: stance, voice: row.voice)
        guard best[place].map({ $0.least < Self.weight(quote) }) ?? true else { return }
        if let known = best[place]?.byText[row.textID], !Self.comesFirst(quote, known) { return }
        best[place, default: Best()].byText[row.textID] = quote
        guard let kept = best[place]?.byText, kept.count > 4 * Self.most else { return }
        let strongest = kept.values.sorted(by: Self.comesFirst).prefix(Self.most)
        best[place] = Best(byText: Dictionary(strongest.map { ($0.row.textID, $0) }) { first, _ in first }, least: strongest.last.map(Self.weight) ?? 0)
    }

    func quotes(on claim: String, _ stance: Stance, _ voice: Voice, limit: Int) -> [Quote] {
        let kept = best[Place(claim: claim, stance: stance, voice: voice)]?.byText ?? [:]
        return Array(kept.values.sorted(by: Self.comesFirst).prefix(min(limit, Self.most)))
    }

    private static func weight(_ quote: Quote) -> Double { (quote.row.confidence ?? 0) * quote.row.effect }

    private static func comesFirst(_ first: Quote, _ second: Quote) -> Bool {
        (weight(second), first.row.post, first.row.ordinal) < (weight(first), second.row.post, second.row.ordinal)
    }
}
