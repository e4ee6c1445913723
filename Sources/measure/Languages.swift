import Foundation
import Languages

/// `measure languages [--foreign] < posts.jsonl`: how many texts are taken for which language; `--foreign` shows those not English.
struct LanguagesMeasure {
    func run(shows: Bool) throws {
        var counts: [String: Int] = [:], bytes = 0, seconds = 0.0
        let finder = LanguageFinder()
        while let line = readLine() {
            guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let text = row["text"] as? String else { continue }
            let begin = Usage.seconds
            let language = finder.language(of: [text])
            seconds += Usage.seconds - begin
            bytes += text.utf8.count
            counts[language, default: 0] += 1
            if shows, language != "en", language != "und" { print("\(language)\t\(text.split(whereSeparator: \.isNewline).joined(separator: " / "))") }
        }
        let total = counts.values.reduce(0, +)
        for (language, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print("\(language)\t\(count)") }
        print("\(total) texts, \((Double(bytes) / max(seconds, 1e-9) / 1e5).rounded() / 10) MB/s")
    }
}
