import Foundation

/// Another program, run to its end with what it printed.
struct ProgramRun {
    let output: String
    let remarks: String
    let status: Int32

    /// - Returns: `nil` where there is no such program.
    init?(_ words: [String], input: String? = nil) {
        let process = Process(), output = Pipe(), remarks = Pipe(), feed = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = output
        process.standardInput = feed
        process.standardError = remarks
        do {
            try process.run()
            if let input { try feed.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
            try feed.fileHandleForWriting.close()
        } catch { return nil }
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.remarks = String(decoding: remarks.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
        if status == 127 { return nil }
    }
}
