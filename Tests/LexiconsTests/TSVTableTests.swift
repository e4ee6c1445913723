import Testing

@testable import Lexicons

/// What the loader says about a faulty text.
func fault(_ body: () throws -> Void) -> String {
    do {
        try body()
        return ""
    } catch { return "\(error)" }
}

struct TSVTableTests {
    private func read(_ text: String) throws -> [TSVTable.Row] {
        try TSVTable(text, file: "v.tsv", required: ["term", "valence"], optional: ["sd", "tags"]).rows
    }

    @Test func `rows keep their lines, and comments and blank lines are passed over`() throws {
        let rows = try read("# head\n\ngood\t1.5\n# more\nbad\t-1.8\t0.8\tblame\n#keysmash\t1\n")
        #expect(rows.map(\.origin.line) == [3, 5, 6])
        #expect(try rows.map { try $0.required("term") } == ["good", "bad", "#keysmash"])
        #expect(rows.map { $0.optional("tags") } == [nil, "blame", nil])
    }

    @Test func `the last comment of the head may name the columns in another order`() throws {
        let rows = try read("# term\ttags\tvalence\ngood\tpraise\t1.5\n")
        #expect(try rows[0].number("valence", in: -4...4) == 1.5)
        #expect(rows[0].optional("tags") == "praise")
    }

    @Test func `a dash stands for nothing, and Windows line ends are read`() throws {
        let rows = try read("good\t1.5\t-\tpraise\r\n")
        #expect(rows[0].optional("sd") == nil)
        #expect(rows[0].optional("tags") == "praise")
    }

    @Test func `each fault names file, line, what is wrong and what to do`() {
        #expect(fault { _ = try read("good 1.5\n") } == "v.tsv:1: 1 column where 2 are needed (term, valence, sd, tags); part columns with single tabs")
        #expect(
            fault { _ = try read("a\t1\t2\tb\tc\n") }
                == "v.tsv:1: 5 columns where 4 are known (term, valence, sd, tags); take the tab out of the text or the column off")
        #expect(
            fault { _ = try read("# x\ngood\t3,1\n")[0].number("valence", in: -4...4) }
                == "v.tsv:2: valence \"3,1\" is not a number from -4 to 4; write one such as 0.5")
        #expect(fault { _ = try read("\t3\n")[0].required("term") } == "v.tsv:1: nothing stands in column term; fill it in or take the line out")
    }
}
