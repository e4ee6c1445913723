import Foundation

/// The built program, run as a person or cron runs it.
struct Program {
    struct Result {
        let code: Int32
        let output: String
        let remarks: String
    }

    static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A new folder for one test, gone with the machine's temporary files.
    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shiplog-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Beside the tests' own bundle, whichever build folder that is.
    static let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("shiplog")

    /// Another program, by name or path. - Returns: code 127 where there is none.
    static func tool(_ words: [String], in folder: URL = project, environment: [String: String] = [:]) throws -> Result {
        try run(words, in: folder, environment: environment.merging(["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]) { first, _ in first }, program: URL(fileURLWithPath: "/usr/bin/env"))
    }

    /// The same for one that takes its time: the other tests go on meanwhile.
    static func longTool(_ words: [String]) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Swift.Result { try tool(words) }) }.start()
        }
    }

    /// - Parameter folder: the working folder.
    static func run(
        _ arguments: [String], in folder: URL = project, input: String? = nil, environment: [String: String] = [:], program: URL = executable
    ) throws -> Result {
        let process = Process(), output = Pipe(), remarks = Pipe(), feed = Pipe()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { first, _ in first }
        process.standardOutput = output
        process.standardError = remarks
        process.standardInput = feed
        try process.run()
        if let input { try feed.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
        try feed.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let words = String(decoding: remarks.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Result(code: process.terminationStatus, output: text, remarks: words)
    }
}
