import Discourse
import Foundation
import Testing

@testable import Pages

/// The charset pages of ../shared/pages/robust, made by its own script: half of them come out wrong from libxml2 alone.
@Suite struct CharsetFileTests {
    private static let fan = "Фанфик — “Гарри Поттер”"
    private static let expected: [(String, String)] = [
        ("koi8r_declared", "Привет, мир"), ("koi8r_declared_as_utf8", "Привет, мир"), ("cp1251_undeclared", "Привет, мир"),
        ("cp1252_declared_latin1", "“smart” – it’s… €"), ("cp1252_declared_utf8", "“smart” – it’s…"), ("sjis_declared", "僕のヒーローアカデミア ソ表能"),
        ("sjis_undeclared", "僕のヒーローアカデミア ソ表能"), ("eucjp_declared", "僕のヒーロー"), ("iso2022jp", "僕のヒーロー"), ("gb18030", "同人小说 𠮷"),
        ("big5", "同人小說 許功蓋"), ("utf16le_bom", fan), ("utf16be_bom", fan), ("utf16le_nobom", fan), ("utf8_bom_meta1252", fan),
        ("meta_after_1024", fan), ("mixed_utf8_cp1252", "naïve “ok”"), ("mixed_utf8_cp1252", "“mojibake” it’s"),
        // Told by nothing but sense: left as it is.
        ("double_utf8", "itâ€™s"), ("utf7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
    ]

    /// The script's head and its charset pages, without those of 50 MB.
    private static let program = """
        import sys
        lines = open(sys.argv[2]).read().split('\\n')
        source = '\\n'.join(line for line in lines if line.startswith(('import', 'O=', 'def w', 'H=', 'T=', "w('cs_")))
        exec(compile(source, 'gen', 'exec'))
        """

    private func make(in folder: String, by script: String) -> Bool {
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", Self.program, folder, script]
        python.standardInput = FileHandle.nullDevice
        do { try python.run() } catch { return false }
        python.waitUntilExit()
        return python.terminationStatus == 0
    }

    @Test(.enabled(if: Folders.has(Folders.shared))) func `every charset page comes out as it was written`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("charsets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        guard make(in: folder.path, by: Folders.shared.appendingPathComponent("robust/gen.py").path) else {
            return print("skipped: there is no python3 to make the charset pages")
        }
        let made = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(made) == Set(Self.expected.map { "cs_\($0.0).html" }))
        for (name, text) in Self.expected {
            let bytes = try Data(contentsOf: folder.appendingPathComponent("cs_\(name).html"))
            let page = SavedPage(path: name, bytes: Array(bytes))
            let tree = try HTMLTree(utf8: decoded(page).utf8, path: name)
            #expect(tree.root.text.contains(text), "\(name): \(tree.root.text)")
        }
    }
}
