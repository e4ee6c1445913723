import Archives
import ArgumentParser
import Discourse
import Foundation
import Pages
import Pipeline

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Posts as JSON Lines, in page order; nothing is stored.",
        discussion: "A page that cannot be read gives a line with \"page\" and \"error\"; the others go on (exit 3).")

    @Argument(help: "Files and folders of saved pages.") var paths: [String]
    @Flag(help: "Leave JSON-LD and microdata unused, to see what the markup alone gives.") var noStructuredData = false

    func run() throws {
        let extraction = Extraction(reader: PageReader(usesStructuredData: !noStructuredData), supply: DiskSupply())
        var output = OutputBuffer(Terminal())
        var faults = 0
        do throws(NightError) {
            try extraction.eachLine(of: paths) { line in
                faults += line.isFault ? 1 : 0
                output.add(line.json)
            }
        } catch { throw Failure(error) }
        output.flush()
        if faults > 0 { throw Failure(.partial) }
    }
}
