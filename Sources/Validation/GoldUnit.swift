import Discourse
import Foundation

/// A labelled post of a gold file (JSON Lines: id, text, post_sentiment, claims with stance and target_sentiment, unsure).
public struct GoldUnit: Decodable, Sendable {
    public struct Label: Decodable, Sendable {
        public let claim: String
        public let stance: Stance
        public let targetSentiment: Feeling?
        private enum CodingKeys: String, CodingKey {
            case claim, stance
            case targetSentiment = "target_sentiment"
        }
    }
    public let id: String
    public let text: String
    public let postSentiment: Feeling?
    public let claims: [Label]
    /// Fields on which the coders differed ("post_sentiment", "korrasami-canon.stance"); left out of the figures.
    public let unsure: [String]?

    private enum CodingKeys: String, CodingKey {
        case id, text, claims, unsure
        case postSentiment = "post_sentiment"
    }

    /// Reads a gold file whole.
    ///
    /// - Throws: the first line that is no unit, with its number; a person's file stops at its first fault.
    public static func units(in contents: String, of path: String) throws(GoldError) -> [GoldUnit] {
        var units: [GoldUnit] = []
        for (index, line) in contents.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            do { units.append(try JSONDecoder().decode(GoldUnit.self, from: Data(line.utf8))) } catch {
                throw .notAUnit(path, line: index + 1)
            }
        }
        guard !units.isEmpty else { throw .empty(path) }
        return units
    }
}

extension Stance: Decodable {}
extension Feeling: Decodable {}

public enum GoldError: Error, Sendable, Hashable, CustomStringConvertible {
    case notAUnit(String, line: Int)
    case empty(String)
    case unreadable(String)

    public var description: String {
        switch self {
        case .notAUnit(let path, let line):
            "\(path):\(line): not a labelled post; give one JSON object a line with id, text and claims [{claim, stance}]"
        case .empty(let path): "\(path): no labelled post in it; give one JSON object a line"
        case .unreadable(let path): "\(path): cannot be read; check the name and the rights"
        }
    }
}
