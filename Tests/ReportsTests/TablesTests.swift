import Discourse
import Foundation
import Storage
import Testing

@testable import Reports

@Suite struct TablesTests {
    private let plain = CSVFormat(excelSafe: false, bom: false)

    @Test func `fields are quoted as RFC 4180 says, and only where they must be`() {
        #expect(plain.line([.text("a"), .text("b,c"), .text("say \"x\""), .text("two\nlines"), .text(" edge ")])
            == "a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\" edge \"\n")
    }

    @Test func `missing is empty, numbers are bare, flags are 0 and 1`() {
        #expect(plain.line([.text(nil), .integer(nil), .real(.nan), .integer(-12), .real(-0.5), .flag(true)]) == ",,,-12,-0.5,1\n")
        #expect(plain.line([.text(nil)]) == "\"\"\n")
    }

    @Test func `formulas are guarded only when asked for, and numbers never`() {
        let safe = CSVFormat(excelSafe: true, bom: false)
        #expect(safe.line([.text("=cmd|' /C calc'!A0"), .text("+1"), .text("-x"), .text("@SUM"), .text("\tx"), .integer(-1), .text("a=b")])
            == "'=cmd|' /C calc'!A0,'+1,'-x,'@SUM,'\tx,-1,a=b\n")
        #expect(plain.line([.text("=1+1")]) == "=1+1\n")
    }

    @Test func `control characters become visible, so that no terminal obeys a cell`() {
        #expect(plain.line([.text("\u{1B}[31mred\u{0}\u{9B}\u{7F}")]) == "␛[31mred␀\u{FFFD}␡\n")
    }

    @Test func `a byte order mark stands before the header when asked for`() {
        #expect(CSVTable<CodebookEntry>.codebook.header(as: CSVFormat(excelSafe: false, bom: true)).unicodeScalars.first == "\u{FEFF}")
        #expect(CSVTable<CodebookEntry>.codebook.header(as: plain).hasPrefix("table,"))
    }

    /// People's scripts read these names: columns are added at the end and never renamed.
    @Test func `the columns of every table are pinned`() {
        func header<Row>(_ table: CSVTable<Row>) -> String { table.header(as: plain).trimmingCharacters(in: .newlines) }
        #expect(header(.posts(identified: false))
            == "post_id,site,author_id,maker_name,posted_at,posted_date,posted_precision,posted_source,saved_at,in_reply_to,is_reblog,language,state,text_id,words,acts,sentiment,polarity,tokens,hits,notes,likes,reblogs,score,replies,kudos,views,author_name,permalink,title,thread_title")
        #expect(header(CSVTable<JudgementRow>.judgements)
            == "post_id,claim_id,fandom_id,speaker_id,voice,maker_name,site,author_id,posted_at,posted_date,is_reblog,language,text_id,mention,stance,stance_code,confidence,score_confirmed,score_ambiguous,score_rejected,target_sentiment,target_polarity,target_tokens,target_hits,post_sentiment,post_polarity,post_tokens,post_hits")
        #expect(header(CSVTable<Quote>.evidence)
            == "post_id,ordinal,claim_id,speaker_id,voice,maker_name,site,posted_at,posted_date,text_id,stance,concern,category,rule,source,toward,effect,segment_kind,left,match,right,sentence")
        #expect(header(CSVTable<DailyRow>.daily)
            == "date,claim_id,site,n_posts,n_texts,n_authors,n_confirmed,n_ambiguous,n_rejected,n_none,n_target,target_polarity")
        #expect(header(CSVTable<CodebookEntry>.codebook) == "table,position,column,type,is_key,may_be_empty,values,description")
    }

    @Test func `stances have their place on the ordinal scale, and no position has none`() {
        #expect(["confirmed", "ambiguous", "rejected", "none"].map { name in Stance(rawValue: name)?.code } == [1, 0, -1, nil])
    }

    @Test func `the codebook tells every column of every table`() {
        let tables = [CSVTable.posts(identified: false).outline, CSVTable<JudgementRow>.judgements.outline]
        let entries = CSVTable<CodebookEntry>.entries(of: tables)
        #expect(entries.count == tables.reduce(0) { $0 + $1.columns.count })
        #expect(entries.allSatisfy { !$0.column.description.isEmpty })
        #expect(plain.line(CSVTable<CodebookEntry>.codebook.cells(of: entries[0])) == "posts,1,post_id,string,1,0,,Stable id of the post.\n")
    }

    @Test func `the data package names each file, its types and its keys`() throws {
        let package = DataPackage(title: "T", version: "shiplog 1", created: "2015-03-02T03:00:00Z", tables: [CSVTable<JudgementRow>.judgements.outline], format: plain)
        let json = package.json()
        #expect(json == package.json())
        for part in ["\"path\" : \"judgements.csv\"", "\"foreignKeys\"", "\"type\" : \"datetime\"", "\"missingValues\" : [\n          \"\"", "\"trueValues\""] {
            #expect(json.contains(part), "no \(part)")
        }
    }
}

