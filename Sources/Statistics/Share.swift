/// A part of a whole that is counted, such as posters who hold a claim confirmed among those who take a stance.
package struct Share: Sendable, Hashable {
    package let part: Int
    package let whole: Int

    package init(_ part: Int, of whole: Int) {
        precondition(part >= 0 && part <= whole, "a part is no larger than its whole")
        self.part = part
        self.whole = whole
    }

    /// 0…1; 0 of 0 is 0.
    package var value: Double { whole == 0 ? 0 : Double(part) / Double(whole) }

    /// Wilson's score interval, which stays inside 0…1 and holds for small counts and for shares near 0 and 1.
    ///
    /// - Returns: 0…1 where the whole is empty: nothing is known.
    ///
    /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927);
    /// without continuity correction, as method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872.
    package var interval: Interval {
        guard whole > 0 else { return Interval(low: 0, high: 1) }
        let count = Double(whole), square = normalQuantile * normalQuantile
        let centre = (value + square / (2 * count)) / (1 + square / count)
        let spread = (value * (1 - value) / count + square / (4 * count * count)).squareRoot()
        let halfWidth = normalQuantile / (1 + square / count) * spread
        return Interval(
            low: part == 0 ? 0 : max(0, centre - halfWidth), high: part == whole ? 1 : min(1, centre + halfWidth))
    }
}

/// How far a share moved from one group to another, in -1…1.
package struct Shift: Sendable, Hashable {
    package let before: Share
    package let after: Share

    package init(from before: Share, to after: Share) {
        self.before = before
        self.after = after
    }

    package var value: Double { after.value - before.value }

    /// Newcombe's hybrid score interval of a difference between two shares. Where the same people stand on both
    /// sides it is wider than need be (their answers go together), so that it errs toward "no clear change".
    ///
    /// Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions",
    /// Statistics in Medicine 17 (1998), 873–890, method 10.
    package var interval: Interval {
        let first = after.interval, second = before.interval
        let below = ((after.value - first.low).squared + (second.high - before.value).squared).squareRoot()
        let above = ((first.high - after.value).squared + (before.value - second.low).squared).squareRoot()
        return Interval(low: max(-1, value - below), high: min(1, value + above))
    }

    /// Whether the interval leaves out 0.
    package var isClear: Bool { !interval.contains(0) }
}

extension Double {
    var squared: Double { self * self }
}
