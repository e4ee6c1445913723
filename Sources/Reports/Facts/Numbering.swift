/// Small numbers for long names.
struct Numbering: Sendable {
    private var numbers: [String: Int] = [:]
    private(set) var names: [String] = []

    mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }
}
