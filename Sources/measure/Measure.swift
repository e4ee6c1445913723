import Foundation

@main
struct Measure {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "extract": try Extract(arguments: Array(arguments.dropFirst())).run()
        default:
            FileHandle.standardError.write(Data("usage: measure extract [--no-structured-data] [--structured-only] PATH…\n".utf8))
            exit(2)
        }
    }
}
