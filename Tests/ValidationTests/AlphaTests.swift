import Testing
import Validation

@Suite struct AlphaTests {
    /// The worked example of Krippendorff's "Computing Krippendorff's Alpha-Reliability" (2011), section C:
    /// four coders, twelve units, gaps; nominal 0.743, ordinal 0.815.
    static let units: [[Int]] = [
        [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2],
        [5, 5, 5], [1, 1], [3],
    ]

    @Test func `the published example comes out, nominal and ordinal`() throws {
        let units = Self.units.map { $0.map { $0 - 1 } }
        let nominal = try #require(Alpha.value(units: units, labels: 5, level: .nominal))
        let ordinal = try #require(Alpha.value(units: units, labels: 5, level: .ordinal))
        #expect(abs(nominal - 0.743) < 0.001)
        #expect(abs(ordinal - 0.815) < 0.001)
    }

    @Test func `full agreement is one`() {
        #expect(Alpha.value(units: [[0, 0], [1, 1], [2, 2]], labels: 3, level: .ordinal) == 1)
    }

    @Test func `a single code a unit says nothing about agreement`() {
        #expect(Alpha.value(units: [[0], [1]], labels: 2, level: .nominal) == nil)
    }

    @Test func `units that are all alike leave nothing to disagree on`() {
        #expect(Alpha.value(units: [[1, 1], [1, 1]], labels: 2, level: .nominal) == nil)
    }
}
