import Testing

/// The rules of the house that a machine can check; CONTRIBUTING says why each stands.
@Suite struct HouseTests {
    let sources = SourceTree.files(in: "Sources")

    /// What may be imported where: a system library in one file or one room, so that its faults have one address.
    @Test(arguments: [
        ("CLibxml2", "Sources/Pages/HTMLTree.swift"), ("CUchardet", "Sources/Pages/"), ("CArchive", "Sources/Archives/"),
        ("CZlib", "Sources/Archives/"), ("CBrotli", "Sources/Archives/BrotliBody.swift"), ("CLanguage", "Sources/Languages/LanguageFinder.swift"), ("CSodium", "Sources/Digests/"), ("GRDB", "Sources/Storage/"), ("Mustache", "Sources/Reports/"),
        ("Yams", "Sources/Lexicons/ Sources/Pipeline/"), ("ArgumentParser", "Sources/shiplog/"),
    ])
    func `a library is imported in its own room alone`(library: String, places: String) {
        let importing = sources.filter { $0.lines.contains { $0 == "import \(library)" } }
        for file in importing {
            #expect(places.split(separator: " ").contains { file.path.hasPrefix($0) }, "\(file.path) imports \(library)")
        }
        #expect(!importing.isEmpty, "nobody imports \(library): take it out of Package.swift")
    }

    @Test func `only the command and the measuring tool print`() {
        for file in sources where !file.path.hasPrefix("Sources/shiplog/") && !file.path.hasPrefix("Sources/measure/") {
            for (number, line) in file.lines.enumerated() where line.contains(#/^\s*(print|debugPrint|dump)\(/#) {
                Issue.record("\(file.path):\(number + 1): prints; hand the value to the command")
            }
        }
    }

    @Test func `nothing is forced and nothing is left undone`() {
        for file in sources {
            for (number, line) in file.lines.enumerated() where line.contains(#/try!|TODO|FIXME|fatalError\(|as! /#) {
                Issue.record("\(file.path):\(number + 1): \(line)")
            }
        }
    }

    @Test func `a file holds one idea: 300 lines at most`() {
        for file in sources where file.lines.count > 301 {
            Issue.record("\(file.path): \(file.lines.count) lines; cut it where its idea changes")
        }
    }

    @Test func `the project names no place of the machine that it was written on`() {
        let files = sources + SourceTree.files(in: "Tests") + SourceTree.files(in: "Lexicons", endings: ["tsv", "yaml"])
            + SourceTree.files(in: "Scripts", endings: ["py", "sh"])
        for file in files where !file.path.hasSuffix("HouseTests.swift") {
            for (number, line) in file.lines.enumerated() where line.contains(#/(^|[^A-Za-z0-9_.])\/(work|home|root|Users)\//#) {
                Issue.record("\(file.path):\(number + 1): \(line)")
            }
        }
    }

    @Test func `every test that PLATFORMS names is there, and every test of dates by its own sentence`() throws {
        let text = try #require(SourceTree.text(of: "PLATFORMS.md"), "PLATFORMS.md is missing")
        let tests = SourceTree.files(in: "Tests"), suites = Set(tests.map { $0.name.replacing(".swift", with: "") })
        let named = Set(text.matches(of: #/`(\w+Tests)`/#).map { String($0.1) })
        #expect(!named.isEmpty && named.subtracting(suites).isEmpty, "no such tests: \(named.subtracting(suites).sorted())")
        let dates = try #require(tests.first { $0.name == "DateReaderTests.swift" })
        let rows = text.split(separator: "## Dates").last?.split(separator: "\n## ").first?.matches(of: #/\| `([^`]+)` \|\n/#).map { String($0.1) } ?? []
        #expect(!rows.isEmpty && rows.allSatisfy { dates.text.contains("func `\($0)`") }, "\(rows)")
    }

    @Test func `every platform, rule and command file is on its list`() throws {
        for (folder, list) in [
            ("Sources/Pages/Platforms", "Sources/Pages/Platforms/Platform.swift"),
            ("Sources/Stances/Rules", "Sources/Stances/StanceRule.swift"),
            ("Sources/shiplog/Commands", "Sources/shiplog/Shiplog.swift"),
        ] {
            let listed = try #require(SourceTree.text(of: list), "\(list) is missing")
            for file in SourceTree.files(in: folder) where file.path != list {
                let declares = file.text.matches(of: #/(?:struct|enum) (\w+): (?:Platform|StanceRule|ParsableCommand|AsyncParsableCommand)\b/#).map { String($0.1) }
                for name in declares {
                    // A command's own subcommands stand on that command's list.
                    let isListed = [listed, file.text].contains { $0.contains(name + ".self") || $0.contains(name + "()") }
                    #expect(isListed, "\(file.path): \(name) is not on the list in \(list)")
                }
            }
        }
    }
}
