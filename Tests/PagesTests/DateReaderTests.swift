import Discourse
import Testing

@testable import Pages

struct DateReaderTests {
    private let reader = DateReader(savedAt: Timestamp(iso8601: "2015-01-10T12:30:00Z"))

    @Test(arguments: [
        ("Dec 22nd, 2014, 3:15 PM", "2014-12-22T15:15:00Z"), ("Mon Dec 22, 2014 3:15 pm", "2014-12-22T15:15:00Z"), ("22 December 2014 - 03:15 PM", "2014-12-22T15:15:00Z"),
        ("22-12-2014", "2014-12-22T00:00:00Z"), ("12/22/2014 15:15", "2014-12-22T15:15:00Z"), ("2014-12-22 15:15:09", "2014-12-22T15:15:09Z"), ("2014-12-22T15:15:09+01:00", "2014-12-22T14:15:09Z"),
        ("Posted: 22.12.14, 15:15", "2014-12-22T15:15:00Z"), ("December 22, 2014, 03:15:09 PM", "2014-12-22T15:15:09Z"), ("22. Dezember 2014 um 15:15 Uhr", "2014-12-22T15:15:00Z"),
        ("22 décembre 2014", "2014-12-22T00:00:00Z"), ("22 декабря 2014, 15:15", "2014-12-22T15:15:00Z"), ("2014年12月22日 15:15", "2014-12-22T15:15:00Z"),
        ("２０１４-１２-２２ １５:１５", "2014-12-22T15:15:00Z"), ("٢٢-١٢-٢٠١٤", "2014-12-22T00:00:00Z"), ("Sun Jan 15 2017 22:10:02 GMT+0100 (CET)", "2017-01-15T21:10:02Z"),
        ("Dec 22, 2014 6:10 PM PST", "2014-12-23T02:10:00Z"), ("12:05 a.m., Dec. 22, 2014", "2014-12-22T00:05:00Z"), ("Wed 08 Jul 2026 02:38PM UTC", "2026-07-08T14:38:00Z"),
    ])
    func `dates in words`(shown: String, moment: String) {
        let posted = reader.posted(shown: shown)
        #expect(posted.timestamp?.iso8601 == moment && posted.source == .text && posted.text == shown)
    }

    @Test(arguments: [
        ("8 hours ago", "2015-01-10T04:30:00Z", PostedDate.Precision.minute), ("an hour ago", "2015-01-10T11:30:00Z", .minute), ("2 days ago", "2015-01-08T00:00:00Z", .day),
        ("Yesterday at 5:03 PM", "2015-01-09T17:03:00Z", .minute), ("Today, 09:00", "2015-01-10T09:00:00Z", .minute), ("Monday at 9:12 AM", "2015-01-05T09:12:00Z", .minute), ("3h", "2015-01-10T09:30:00Z", .minute),
        ("Dec 22", "2014-12-22T00:00:00Z", .day), ("Jan 9 at 3:15 pm", "2015-01-09T15:15:00Z", .minute),
    ])
    func `dates that count from the saving time`(shown: String, moment: String, precision: PostedDate.Precision) {
        let posted = reader.posted(shown: shown)
        #expect(posted.timestamp?.iso8601 == moment && posted.precision == precision && posted.source == .relative)
    }

    @Test(arguments: ["03-04-2014", "2 years ago", "3 months ago", "December 2014", "Reply", "Black Friday pricing on thermostats from $139", "31 February 2014", "12345678", "Posts: 1,204", ""])
    func `what is no date or an ambiguous one stays unread`(shown: String) {
        #expect(reader.posted(shown: shown).timestamp == nil)
        #expect(reader.posted(shown: shown).precision == .unknown)
    }

    @Test func `without a saving time nothing is counted from it`() {
        #expect(DateReader().posted(shown: "8 hours ago").timestamp == nil && DateReader().posted(shown: "Dec 22").timestamp == nil)
    }

    @Test func `the page's own order decides an ambiguous date`() {
        #expect(DateReader(order: .monthFirst).posted(shown: "03-04-2014").timestamp?.day == "2014-03-04")
        #expect(DateReader(order: .dayFirst).posted(shown: "03-04-2014").timestamp?.day == "2014-04-03")
    }

    @Test func `another date of the page or its language shows the order`() throws {
        let dayFirst = try HTMLTree(utf8: Array("<p>03-04-2014</p><p>22-04-2014</p>".utf8), path: "x")
        #expect(DateEvidence.order(of: dayFirst) == .dayFirst)
        let american = try HTMLTree(utf8: Array("<html lang=\"en-US\"><p>03-04-2014</p></html>".utf8), path: "x")
        #expect(DateEvidence.order(of: american) == .monthFirst)
        #expect(DateEvidence.order(of: try HTMLTree(utf8: Array("<p>03-04-2014</p>".utf8), path: "x")) == nil)
    }

    @Test func `a page's clock may keep another zone`() throws {
        let tree = try HTMLTree(utf8: Array("<p>All times are GMT -5. The time now is 03:15 PM.</p>".utf8), path: "x")
        #expect(DateEvidence.offsetMinutes(of: tree) == -300)
        #expect(DateReader(offsetMinutes: -300).posted(shown: "22 December 2014, 15:15").timestamp?.iso8601 == "2014-12-22T20:15:00Z")
    }

    @Test func `machines' dates are ISO or seconds or milliseconds since 1970`() {
        #expect(reader.posted(attribute: "1419261300")?.timestamp?.iso8601 == "2014-12-22T15:15:00Z")
        #expect(reader.posted(attribute: "1419261300123")?.timestamp?.iso8601 == "2014-12-22T15:15:00Z")
        #expect(reader.posted(attribute: "2014-12-22")?.precision == .day && reader.posted(attribute: "2014-12-22T15:15Z")?.precision == .minute)
        #expect(reader.posted(attribute: "42") == nil && reader.posted(attribute: "yesterday") == nil)
    }

    @Test(arguments: [
        ("by Korra » Mon Dec 22, 2014 3:15 pm", "Mon Dec 22, 2014 3:15 pm"), ("Feb 14, 2026 | 9:07 pm #2", "Feb 14, 2026 | 9:07 pm"),
        ("2019-02-23, 09:14 PM (This post was last modified: 2024-01-01, 10:00 AM by x.)", "2019-02-23, 09:14 PM"),
        ("on Friday January 12, 2024 @11:51AM (#64153115) Journal", "Friday January 12, 2024 @11:51AM"), ("Posted 22 December", "22 December"),
        ("Yesterday", "Yesterday"), ("2 years ago", "2 years ago"),
    ])
    func `a date is kept without what stands in its line`(shown: String, date: String) {
        #expect(shown.dateAlone == date)
    }
}
