import Discourse
import Foundation

/// A line that the filter reads (DESIGN, section 8).
struct FilterLine: Decodable {
    let id: String
    let text: String?
    let html: String?
    let url: String?
    let claims: [String]?
    let thread: String?

    private enum Key: String, CodingKey { case id, text, html, url, claims, thread }

    init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: Key.self)
        // Ids of dumps are often numbers; they come back as text.
        if let number = try? line.decode(Int.self, forKey: .id) {
            id = String(number)
        } else {
            id = try line.decodeIfPresent(String.self, forKey: .id) ?? ""
        }
        text = try line.decodeIfPresent(String.self, forKey: .text)
        html = try line.decodeIfPresent(String.self, forKey: .html)
        url = try line.decodeIfPresent(String.self, forKey: .url)
        claims = try line.decodeIfPresent([String].self, forKey: .claims)
        thread = try line.decodeIfPresent(String.self, forKey: .thread)
    }
}

/// A line that the filter could not judge, and why.
struct FilterFault: Error, Encodable {
    let id: String?
    let error: String
}
