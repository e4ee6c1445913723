import Lexicons

/// The mean polarity of clauses: a mean, not a sum, so that a long post is no stronger than a short one.
struct ClauseMean {
    private var weights = 0.0
    private var sum = 0.0

    /// A clause in which nothing fired draws the mean to the middle a little; a keyword tag does not.
    mutating func add(_ clause: WeighedClause, _ numbers: SentimentNumbers, isLast: Bool) {
        guard clause.hasFeeling else {
            if clause.countsEmpty { weights += numbers[.emptyClause] }
            return
        }
        let weight = clause.weight * (isLast ? numbers[.lastClause] : 1)
        weights += weight
        sum += weight * clause.score(numbers)
    }

    /// -1…1; 0 where there was no clause.
    var value: Double { weights > 0 ? sum / weights : 0 }
}
