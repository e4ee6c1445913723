import Testing

@testable import Pipeline

@Suite struct ScheduleTests {
    let schedule = Schedule(program: "/usr/local/bin/shiplog", folder: "/srv/fans' work 100%", hour: 3, minute: 5)

    @Test func `a crontab line survives quotes, blanks and percent signs`() throws {
        let schedule = try #require(schedule)
        #expect(schedule.cronLines == """
            # shiplog begins: /srv/fans' work 100%
            5 3 * * * cd '/srv/fans'\\''' work 100\\%' && /usr/local/bin/shiplog run --quiet
            # shiplog ends: /srv/fans' work 100%

            """.replacing("\\'''", with: "\\''"))
    }

    @Test func `other people's lines are left as they are`() throws {
        let schedule = try #require(schedule), other = "MAILTO=me\n0 1 * * * backup\n"
        let once = schedule.added(toCrontab: other)
        #expect(once.hasPrefix(other))
        #expect(schedule.added(toCrontab: once) == once)
        #expect(Schedule.removed(fromCrontab: once, folder: schedule.folder) == other)
        #expect(schedule.added(toCrontab: "x") == "x\n" + schedule.cronLines)
        let torn = "# shiplog begins: \(schedule.folder)\n1 1 * * * mine\n"
        #expect(Schedule.removed(fromCrontab: torn, folder: schedule.folder) == torn)
    }

    @Test func `a relative path or a line break makes no schedule`() {
        #expect(Schedule(program: "shiplog", folder: "/srv", hour: 3, minute: 0) == nil)
        #expect(Schedule(program: "/bin/shiplog", folder: "/srv\n* * * * * rm", hour: 3, minute: 0) == nil)
        #expect(Schedule(program: "/bin/shiplog", folder: "/srv", hour: 24, minute: 0) == nil)
    }

    @Test func `a systemd timer catches up with a night that was slept through`() throws {
        let schedule = try #require(schedule)
        #expect(schedule.systemdTimer.contains("OnCalendar=*-*-* 03:05:00\nPersistent=true\n"))
        #expect(schedule.systemdService.contains("WorkingDirectory=/srv/fans' work 100%%\nExecStart=\"/usr/local/bin/shiplog\" run --quiet\n"))
    }
}
