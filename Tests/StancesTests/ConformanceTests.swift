import Foundation
import Testing

@testable import measure

@Suite struct ConformanceTests {
    /// Cases of other engines' own tests; they lie beside the project, not in it.
    @Test(arguments: ["medspacy-modifies", "medspacy-scopes", "medspacy-docs", "negspacy"])
    func `every difference from other scope engines is listed with its reason, and no other`(set: String) throws {
        let file = packageRoot.deletingLastPathComponent().appendingPathComponent("shared/eval/stance/conformance-\(set).jsonl")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return print("skipped: \(file.lastPathComponent) is not in ../shared") }
        let measure = try ConformanceMeasure([packageRoot.appendingPathComponent("Lexicons").path])
        let verdicts = try text.split(separator: "\n").map { try measure.holds(String($0)) }
        let differing = verdicts.indices.filter { verdicts[$0] != true }.map { $0 + 1 }
        #expect(try Set(differing) == listed(set))
    }

    /// Rows of `differences.tsv` that give a reason.
    private func listed(_ set: String) throws -> Set<Int> {
        let list = try String(contentsOf: packageRoot.appendingPathComponent("Tests/StancesTests/Conformance/differences.tsv"), encoding: .utf8)
        return Set(
            list.split(separator: "\n").map { $0.split(separator: "\t") }.compactMap { fields -> Int? in
                fields.count == 3 && fields[0] == set && !fields[2].isEmpty ? Int(fields[1]) : nil
            })
    }
}
