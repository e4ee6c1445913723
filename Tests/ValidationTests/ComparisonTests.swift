import Discourse
import Testing
import Validation

@Suite struct ComparisonTests {
    @Test func `precision, recall and F1 are counted by label`() {
        var matrix = ConfusionMatrix(labels: Stance.allCases)
        matrix.add(gold: .confirmed, given: .confirmed)
        matrix.add(gold: .confirmed, given: .none)
        matrix.add(gold: .rejected, given: .confirmed)
        let score = matrix.score(of: .confirmed)
        #expect(score.precision == 0.5)
        #expect(score.recall == 0.5)
        #expect(score.f1 == 0.5)
        #expect(matrix.accuracy == 1.0 / 3)
        #expect(matrix.macroF1 == 0.125)
    }

    @Test func `the interval holds the value and is the same each time`() throws {
        let groups: [Comparison<Stance>.Group] = (0..<60).map { [(gold: .confirmed, given: $0 % 3 == 0 ? .none : .confirmed)] }
        let first = Comparison(groups, labels: [.confirmed, .none]), second = Comparison(groups, labels: [.confirmed, .none])
        let interval = try #require(first.interval)
        #expect(interval.contains(first.macroF1))
        #expect(interval == second.interval)
    }

    @Test func `far misses cost more than near ones in order`() throws {
        func alpha(_ miss: Stance) throws -> Double {
            let right: [Comparison<Stance>.Group] = [[(.rejected, .rejected)], [(.ambiguous, .ambiguous)], [(.confirmed, .confirmed)], [(.rejected, .rejected)]]
            return try #require(Comparison(right + [[(.rejected, miss)]], labels: Stance.allCases, ranks: Stance.ranks).ordinalAlpha)
        }
        #expect(try alpha(.confirmed) < alpha(.ambiguous))
    }

    @Test func `nothing compared gives no interval and no agreement`() {
        let empty = Comparison<Stance>([], labels: Stance.allCases, ranks: Stance.ranks)
        #expect(empty.interval == nil)
        #expect(empty.alpha == nil)
    }
}
