@main
struct Measure {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "stances": try StanceMeasure.run(Array(arguments.dropFirst()))
        case "checklist": try ChecklistMeasure.run(Array(arguments.dropFirst()))
        default: print("measure stances …")
        }
    }
}
