import Discourse
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2014-12-22T15:15:00Z", 1_419_261_300), ("2000-02-29T23:59:59Z", 951_868_799),
        ("1969-12-31T23:59:59Z", -1),
    ])
    func `a moment is written and read back`(text: String, seconds: Int64) {
        #expect(Timestamp(iso8601: text)?.seconds == seconds)
        #expect(Timestamp(seconds: seconds).iso8601 == text)
    }

    @Test(arguments: [
        "2014-12-22T16:15:00+01:00", "2014-12-22 10:15:00-0500", "2014-12-22T15:15:00.250Z", "2014-12-22T15:15Z", "2014-12-22T15:15:00",
    ])
    func `zones, fractions and short forms are understood`(text: String) {
        #expect(Timestamp(iso8601: text)?.iso8601 == "2014-12-22T15:15:00Z")
    }

    @Test(arguments: ["0000-00-00", "2014-13-01", "2014-02-30", "2014-12-22T25:00:00Z", "yesterday", "2014-12-22T15:15:00Z and more", "", "2014-1-2"])
    func `what is no date gives none`(text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test func `every day of four centuries comes back`() {
        for day in stride(from: Int64(-146_097), to: 146_097, by: 1) {
            let moment = Timestamp(seconds: day * 86_400)
            let (year, month, date) = moment.civil
            #expect(Timestamp(year: year, month: month, day: date) == moment)
        }
    }
}
