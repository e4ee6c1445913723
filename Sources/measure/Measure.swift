import Foundation

/// The project's own measuring tool; the first argument says what is measured.
@main
struct Measure {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let rest = Array(arguments.dropFirst())
        switch arguments.first {
        case "bench": Bench(paths: rest).run()
        case "limits": Limits(paths: rest).run()
        case "languages": try LanguagesMeasure().run(shows: rest.contains("--foreign"))
        case "copies": try CopiesMeasure().run(rest)
        case "extract": try Extract(arguments: rest).run()
        case "stances": try StanceMeasure.run(rest)
        case "tones": try ToneMeasure.run(rest)
        case "negex": try ScopesMeasure(rest).negex(shows: rest.contains("--errors"))
        case "commitment": try ScopesMeasure(rest).commitment(shows: rest.contains("--errors"))
        case "conformance": try ConformanceMeasure(rest).run()
        case "clauses": try ClausesMeasure(rest).run()
        case "checklist": try ChecklistMeasure.run(rest)
        default:
            FileHandle.standardError.write(Data("usage: measure bench|limits|extract|languages|copies|stances|tones …\n".utf8))
            exit(2)
        }
    }
}
