/// The project's own measuring tool; the first argument says what is measured.
@main
struct Measure {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "bench": Bench(paths: Array(arguments.dropFirst())).run()
        case "limits": Limits(paths: Array(arguments.dropFirst())).run()
        case "extract": try Extract(arguments: Array(arguments.dropFirst())).run()
        default: print("usage: measure bench PATH… | measure limits PATH… | measure extract [--no-structured-data] [--structured-only] PATH…")
        }
    }
}
