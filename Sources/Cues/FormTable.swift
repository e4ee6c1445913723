import Lexicons

/// Sequences of forms looked up at every place of a wording: a trie of small numbers.
public struct FormTable<Value: Sendable>: Sendable {
    public struct Match: Sendable {
        /// Indices into the forms looked through.
        public let range: Range<Int>
        public let value: Value
    }
    private var graph = FormGraph()
    private var values: [[Value]] = [[]]

    public init() {}

    public var isEmpty: Bool { values.count == 1 }

    public mutating func add(_ forms: [String], _ value: Value) {
        guard !forms.isEmpty else { return }
        let node = forms.reduce(FormGraph.beginning) { graph.node(after: $0, adding: $1) }
        while values.count < graph.nodes { values.append([]) }
        values[Int(node)].append(value)
    }

    /// The number of each form, -1 where no entry holds it: what the searches take, so that each form is looked up once.
    public func numbers(of forms: [String]) -> [Int32] { forms.map { graph.number(of: $0) ?? -1 } }

    /// Calls `meet` for every value of every entry that begins at `start`, shortest first.
    public func walk(_ numbers: [Int32], from start: Int, meet: (Range<Int>, Value) -> Void) {
        var node = FormGraph.beginning
        var index = start
        while index < numbers.count, numbers[index] >= 0, let next = graph.node(after: node, numbers[index]) {
            index += 1
            node = next
            for value in values[Int(node)] { meet(start..<index, value) }
        }
    }

    /// Every entry at every place.
    public func allMatches(in forms: [String]) -> [Match] {
        let numbers = numbers(of: forms)
        var matches: [Match] = []
        for start in numbers.indices where numbers[start] >= 0 {
            walk(numbers, from: start) { matches.append(Match(range: $0, value: $1)) }
        }
        return matches
    }

    /// Left to right, the longest entry at each place, each form in one match at most; of equals the first added.
    public func longestMatches(in forms: [String]) -> [Match] {
        let numbers = numbers(of: forms)
        var matches: [Match] = []
        var start = 0
        while start < numbers.count {
            var best: Match?
            if numbers[start] >= 0 {
                walk(numbers, from: start) { range, value in
                    if best.map({ range.upperBound > $0.range.upperBound }) ?? true { best = Match(range: range, value: value) }
                }
            }
            if let best { matches.append(best) }
            start = best?.range.upperBound ?? start + 1
        }
        return matches
    }
}
