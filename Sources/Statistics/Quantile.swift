/// The value below which a part of the values lie, between neighbours in proportion.
///
/// - Parameter sorted: ascending, not empty.
///
/// Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages" (1996), definition 7 (R's default).
package func quantile(_ part: Double, of sorted: [Double]) -> Double {
    precondition(!sorted.isEmpty, "a quantile needs values")
    let place = part * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}
