extension Drawing {
    /// The same picture in fewer marks: of bars and of rules, those of one kind become one path.
    ///
    /// Order: rules of the ground, bars, other lines, then all the rest as it was. Bars of one drawing never lie over each other.
    var compact: [Mark] {
        var ground: [(kind: String, steps: String)] = [], bars = ground, brackets = ground, rest: [Mark] = []
        for mark in marks {
            switch mark {
            case let .rect(rect) where rect.hint == nil:
                Self.add("M\(rect.x) \(rect.y)h\(rect.width)v\(rect.height)h-\(rect.width)z", of: rect.kind, to: &bars)
            case let .line(line) where Self.ground.contains(line.kind): Self.add(Self.steps(line), of: line.kind, to: &ground)
            case let .line(line) where Self.brackets.contains(line.kind): Self.add(Self.steps(line), of: line.kind, to: &brackets)
            default: rest.append(mark)
            }
        }
        let hinted = rest.prefix { if case .rect = $0 { true } else { false } }
        return (ground + bars).map(Self.path) + hinted + brackets.map(Self.path) + rest.dropFirst(hinted.count)
    }

    private static let ground: Set = ["grid", "tick", "base"]
    private static let brackets: Set = ["bracket-halo", "bracket"]

    private static func steps(_ line: Mark.Line) -> String {
        let end = line.y1 == line.y2 ? "H\(line.x2)" : line.x1 == line.x2 ? "V\(line.y2)" : "L\(line.x2) \(line.y2)"
        return "M\(line.x1) \(line.y1)" + end
    }

    private static func path(_ part: (kind: String, steps: String)) -> Mark { .path(.init(kind: part.kind, steps: part.steps)) }

    private static func add(_ steps: String, of kind: String, to paths: inout [(kind: String, steps: String)]) {
        guard let place = paths.firstIndex(where: { $0.kind == kind }) else { return paths.append((kind, steps)) }
        paths[place].steps += steps
    }
}
