import Discourse
import Testing

@testable import Stances

@Suite struct StanceRuleTests {
    @Test(arguments: stanceRules.indices)
    func `every rule says and keeps silent as its examples show`(index: Int) throws {
        let rule = stanceRules[index], reader = try TextReader.shared()
        func findings(_ text: String) throws -> [Finding] {
            rule.init().findings(in: try #require(reader.engine.testimony(of: reader.exhibit(text), claim: "annbea")))
        }
        for example in rule.examples {
            switch example {
            case .says(let stance, let text):
                let found = try findings(text).map(\.toward)
                #expect(found.contains(stance), "\(rule.name) on \"\(text)\" found \(found)")
            case .silent(let text):
                #expect(try findings(text).isEmpty, "\(rule.name) speaks on \"\(text)\"")
            }
        }
    }

    @Test func `rules have names of their own, a sentence about them, and examples both ways`() {
        #expect(Set(stanceRules.map { $0.name }).count == stanceRules.count)
        for rule in stanceRules {
            #expect(!rule.about.isEmpty)
            #expect(rule.examples.contains { if case .says = $0 { true } else { false } }, "\(rule.name)")
            #expect(rule.examples.contains { if case .silent = $0 { true } else { false } }, "\(rule.name)")
        }
    }
}
