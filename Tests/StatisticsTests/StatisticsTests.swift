import Testing

@testable import Statistics

@Suite struct StatisticsTests {
    private func expect(_ interval: Interval, _ low: Double, _ high: Double, within tolerance: Double = 0.000_05) {
        #expect(abs(interval.low - low) < tolerance, "low end \(interval.low), not \(low)")
        #expect(abs(interval.high - high) < tolerance, "high end \(interval.high), not \(high)")
    }

    // Newcombe 1998 (Statistics in Medicine 17, 857–872), table I, method 3.
    @Test func `Wilson's interval agrees with Newcombe's published table`() {
        expect(Share(81, of: 263).interval, 0.2553, 0.3662)
        expect(Share(15, of: 148).interval, 0.0624, 0.1605)
        expect(Share(0, of: 20).interval, 0, 0.1611)
        expect(Share(1, of: 29).interval, 0.0061, 0.1718)
    }

    @Test func `an empty whole leaves everything open`() {
        #expect(Share(0, of: 0).value == 0)
        expect(Share(0, of: 0).interval, 0, 1)
    }

    @Test func `all of a whole reaches 1 exactly`() {
        #expect(Share(20, of: 20).interval.high == 1)
        #expect(Share(20, of: 20).interval.low < 1)
    }

    // Newcombe 1998 (Statistics in Medicine 17, 873–890), table II, method 10, contrasts a, b, e and h.
    @Test func `the difference of two shares agrees with Newcombe's published table`() {
        expect(Shift(from: Share(48, of: 80), to: Share(56, of: 70)).interval, 0.0524, 0.3339)
        expect(Shift(from: Share(3, of: 10), to: Share(9, of: 10)).interval, 0.1705, 0.8090)
        expect(Shift(from: Share(0, of: 20), to: Share(0, of: 10)).interval, -0.1611, 0.2775)
        expect(Shift(from: Share(0, of: 10), to: Share(10, of: 10)).interval, 0.6075, 1)
    }

    @Test func `a shift is clear only when its interval leaves out nought`() {
        #expect(Shift(from: Share(48, of: 80), to: Share(56, of: 70)).isClear)
        #expect(!Shift(from: Share(5, of: 10), to: Share(6, of: 10)).isClear)
    }

    // R: quantile(c(1, 2, 3, 4), 0.25) is 1.75.
    @Test func `quantiles lie between neighbours as R's do`() {
        #expect(quantile(0.25, of: [1, 2, 3, 4]) == 1.75)
        #expect(quantile(1, of: [1, 2, 3, 4]) == 4)
        #expect(quantile(0.5, of: [7]) == 7)
    }

    // The first outputs of SplitMix64 for seed 1234567, as its reference code prints them.
    @Test func `the random source is SplitMix64`() {
        var source = SeededGenerator(seed: 1_234_567)
        #expect((0..<3).map { _ in source.next() } == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }

    @Test func `a mean over people is the mean over their posts, the same each night`() throws {
        let clusters = [[1.0, 0.5], [], [-0.25], [0.75, 0.75, 0.25]]
        let mean = try #require(ClusterMean(of: clusters))
        #expect(abs(mean.value - 0.5) < 1e-12)
        #expect(mean.count == 6 && mean.authors == 3)
        #expect(mean == ClusterMean(of: clusters))
        #expect(mean.interval.low >= -0.25 && mean.interval.high <= 0.75)
        #expect(ClusterMean(of: [[], []]) == nil)
    }

    // For single values the bootstrap nears mean ± 1.96 · sd/√n: here 0.495 ± 0.0567.
    @Test func `the bootstrap nears the textbook interval where everyone says one thing`() throws {
        let clusters = (0..<100).map { [Double($0) / 100] }
        let mean = try #require(ClusterMean(of: clusters, resamples: 4000))
        expect(mean.interval, 0.495 - 0.0566, 0.495 + 0.0566, within: 0.006)
    }

    @Test func `one person with many posts widens the interval`() throws {
        let apart = try #require(ClusterMean(of: (0..<40).map { [$0 < 20 ? 1.0 : -1.0] }))
        let together = try #require(ClusterMean(of: [Array(repeating: 1.0, count: 20)] + (0..<20).map { _ in [-1.0] }))
        #expect(together.interval.high - together.interval.low > apart.interval.high - apart.interval.low)
    }
}
