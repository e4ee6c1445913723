import Foundation
import Testing

/// A project folder with a page in it, and the built program run there.
final class Scene: Sendable {
    /// Why a scene cannot be played on this machine.
    struct Skipped: Error { let reason: String }

    static let lexicons = Program.project.appendingPathComponent("Lexicons").path
    let folder: URL

    init() throws {
        folder = try Program.folder()
        try write("saved/a.html", Self.page("Korra and Asami are together, it is canon, and I cried."))
    }

    static func page(_ text: String, by author: String = "mossyfan", id: Int = 1) -> String {
        """
        <html><head><meta charset=utf-8></head><body><article class=h-entry><a class="p-author h-card" href="https://example.org/u/\(author)">\(author)</a>
        <a class=u-url href="https://example.org/p/\(id)"><time class=dt-published datetime="2014-12-22T15:15:00Z">then</time></a>
        <div class=e-content><p>\(text)</p></div></article></body></html>
        """
    }

    func strike() { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func write(_ name: String, _ text: String) throws {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func overwrite(_ name: String, at place: UInt64, _ bytes: [UInt8]) throws {
        let file = try FileHandle(forUpdating: folder.appendingPathComponent(name))
        try file.seek(toOffset: place)
        try file.write(contentsOf: Data(bytes))
        try file.close()
    }

    func arguments(source: String = "saved", database: String = "d.sqlite", _ more: [String] = []) -> [String] {
        ["run", source, "--database", database, "--lexicons", Self.lexicons] + more
    }

    func run(source: String = "saved", _ more: String...) throws -> Program.Result { try Program.run(arguments(source: source, more), in: folder) }

    /// A run that has the lock and pages enough to be met at work.
    func longRun() throws -> LongRun {
        for number in 0..<200 {
            try write("saved/long/\(number).html", Self.page(String(repeating: "Korrasami is canon \(number) and they held hands. ", count: 12), id: number + 10))
        }
        return try LongRun(arguments(["--no-reports", "--workers", "1"]), in: folder)
    }

    func interrupted(by signal: Int32) throws -> Program.Result {
        let long = try longRun()
        kill(long.process.processIdentifier, signal)
        let result = long.result()
        let after = try run("--no-reports")
        #expect(after.output.hasPrefix("OK: "), "the next run goes on: \(after.output)\(after.remarks)")
        return result
    }

    func runOnFullDisk() throws -> Program.Result {
        let disk = path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard geteuid() == 0, try Program.tool(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]).code == 0 else {
            throw Skipped(reason: "needs the right to mount a tmpfs")
        }
        defer { _ = try? Program.tool(["umount", disk]) }
        for number in 0..<40 {
            try write("saved/big/\(number).html", Self.page((0..<40).map { "\(number)x\($0)" + String(repeating: "wxyz", count: 1000) }.joined(separator: " "), id: number + 10))
        }
        return try Program.run(arguments(database: disk + "/d.sqlite", ["--no-reports"]), in: folder)
    }
}

/// The program at work, met after it took its lock.
final class LongRun {
    let process = Process()
    private let output = Pipe(), remarks = Pipe()

    init(_ arguments: [String], in folder: URL) throws {
        process.executableURL = Program.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin"]
        process.standardOutput = output
        process.standardError = remarks
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let lock = folder.appendingPathComponent("d.sqlite.lock")
        while process.isRunning, (try? Data(contentsOf: lock))?.isEmpty ?? true { usleep(10_000) }
        try #require(process.isRunning, "the run ended before it was met")
    }

    func result() -> Program.Result {
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let words = String(decoding: remarks.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Program.Result(code: process.terminationStatus, output: text, remarks: words)
    }

    func end() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
