import Statistics

/// How numbers are written for people to read; the CSVs have their own, plainer way (`Cell`).
enum Wording {
    /// Keeps a figure and its unit on one line.
    static let noBreak = "\u{00A0}"

    /// "71 %"; shares that round to 0 or 100 without being so are "< 1 %" and "> 99 %".
    static func percent(_ value: Double) -> String {
        let rounded = (value * 100).rounded()
        if rounded == 0, value > 0 { return "<" + noBreak + "1" + noBreak + "%" }
        if rounded == 100, value < 1 { return ">" + noBreak + "99" + noBreak + "%" }
        return String(Int(rounded)) + noBreak + "%"
    }

    static func percent(_ share: Share) -> String { percent(share.value) }

    /// "[66, 75]", in per cent.
    static func bounds(_ interval: Interval) -> String {
        "[" + whole(interval.low) + "," + noBreak + whole(interval.high) + "]"
    }

    private static func whole(_ share: Double) -> String {
        let number = Int((share * 100).rounded())
        return number < 0 ? "−\(-number)" : "\(number)"
    }

    /// "71 % [66, 75]"
    static func estimate(_ share: Share) -> String { percent(share) + noBreak + bounds(share.interval) }

    /// "+23 points [14, 31]", for a difference of shares.
    static func points(_ shift: Shift) -> String {
        let points = Int((shift.value * 100).rounded())
        return signed(points) + noBreak + (abs(points) == 1 ? "point" : "points") + noBreak + bounds(shift.interval)
    }

    /// "+3 points", "−1 point", "under 1 point"
    static func points(_ difference: Double) -> String {
        let points = Int((difference * 100).rounded())
        return (points == 0 ? difference == 0 ? "0" : "under" + noBreak + "1" : signed(points)) + noBreak + (abs(points) == 1 || points == 0 && difference != 0 ? "point" : "points")
    }

    /// "+0.31"; with a true minus sign.
    static func polarity(_ value: Double) -> String {
        let text = fixed(abs(value), places: 2)
        return (value < 0 && text != "0.00" ? "−" : value > 0 && text != "0.00" ? "+" : "") + text
    }

    /// "+0.31 [0.12, 0.48]"
    static func estimate(_ mean: ClusterMean) -> String {
        polarity(mean.value) + noBreak + "[" + polarity(mean.interval.low) + "," + noBreak + polarity(mean.interval.high) + "]"
    }

    static func signed(_ number: Int) -> String { number < 0 ? "−" + count(-number) : "+" + count(number) }

    /// "12,345"
    static func count(_ number: Int) -> String {
        var digits = String(abs(number)), groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        groups.insert(digits, at: 0)
        return (number < 0 ? "−" : "") + groups.joined(separator: ",")
    }

    /// "1 post", "12,345 posts"
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        count(number) + noBreak + (number == 1 ? one : many ?? one + "s")
    }

    /// "tumblr", "tumblr and reddit", "tumblr, reddit and ao3"
    static func list(_ names: [String], joined last: String = "and") -> String {
        guard names.count > 1, let end = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " " + last + " " + end
    }
}

/// A number with a fixed count of digits after the point, whatever the machine's locale.
func fixed(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return "" }
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = (abs(value) * scale).rounded()
    let whole = Int64(scaled / scale), part = Int64(scaled - Double(whole) * scale)
    let digits = String(part)
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard places > 0 else { return sign + String(whole) }
    return sign + String(whole) + "." + String(repeating: "0", count: places - digits.count) + digits
}
