/// A 95 % interval around an estimate, in the estimate's own unit.
package struct Interval: Sendable, Hashable {
    package let low: Double
    package let high: Double

    package init(low: Double, high: Double) {
        precondition(low <= high, "an interval's low end lies below its high end")
        self.low = low
        self.high = high
    }

    package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

/// The 97.5 % point of the standard normal distribution: what a two-sided 95 % interval is built with.
let normalQuantile = 1.959_963_984_540_054
