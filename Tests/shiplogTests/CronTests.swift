import Foundation
import Testing

/// A real cron daemon runs a night. It has its own mounts, so that this machine's crontabs and daemon never hear of it.
@Suite struct CronTests {
    private static let script = """
        set -eu
        place=$1 program=$2
        mount --bind "$place/crontabs" /var/spool/cron/crontabs
        mount -t tmpfs tmpfs /run
        mount --bind "$place/nothing" /etc/crontab
        mount --bind "$place/no-jobs" /etc/cron.d
        printf '# mine\\n0 1 1 1 * true\\n' | crontab -
        # The minute after this one, or the one after where this one is nearly over.
        now=$(date +%s)
        at=$(date -d "@$((now + 60 + (now % 60 >= 50 ? 60 : 0)))" +%H:%M)
        "$program" schedule install --folder "$place/project" --at "$at"
        crontab -l
        cron -f >"$place/cron.log" 2>&1 &
        daemon=$!
        waited=0
        until [ -s "$place/project/Reports/latest/judgements.csv" ] || [ $waited -ge 1500 ]; do sleep 0.1; waited=$((waited + 1)); done
        kill $daemon
        "$program" schedule remove --folder "$place/project"
        echo "left:"
        crontab -l
        """

    @Test func `cron runs a night, and only its own lines come and go`() async throws {
        let scene = try Scene()
        defer { scene.strike() }
        for name in ["crontabs", "no-jobs", "project"] {
            try FileManager.default.createDirectory(atPath: scene.path(name), withIntermediateDirectories: true)
        }
        try scene.write("nothing", "")
        try FileManager.default.moveItem(atPath: scene.path("saved"), toPath: scene.path("project/saved"))
        try scene.write("project/shiplog.yaml", "sources: [saved]\nlexicons: \(Scene.lexicons)\n")
        guard geteuid() == 0, try Program.tool(["cron", "-h"]).code != 127, try Program.tool(["unshare", "-m", "true"]).code == 0 else {
            return print("skipped: needs cron, and the right to run it apart from this machine's own (root, unshare)")
        }
        let result = try await Program.longTool(["unshare", "-m", "--propagation", "private", "sh", "-c", Self.script, "sh", scene.folder.path, Program.executable.path])
        #expect(result.code == 0, "\(result.remarks)")
        let parts = result.output.components(separatedBy: "left:\n")
        let folder = scene.path("project")
        #expect(parts.first?.contains("# mine\n0 1 1 1 * true\n# shiplog begins: \(folder)\n") == true, "\(result.output)")
        #expect(parts.first?.contains(" * * * cd \(folder) && \(Program.executable.path) run --quiet\n# shiplog ends: \(folder)\n") == true)
        #expect(parts.last == "# mine\n0 1 1 1 * true\n")
        let log = (try? String(contentsOfFile: scene.path("project/Data/discourse.log"), encoding: .utf8)) ?? "none"
        let daemon = (try? String(contentsOfFile: scene.path("cron.log"), encoding: .utf8)) ?? ""
        #expect(log.contains("run 1 ends: OK: 1 page read with 1 post"), "\(log) \(daemon)")
    }

    @Test func `a crontab that cannot be read is not written over`() throws {
        let scene = try Scene()
        defer { scene.strike() }
        // A crontab program that refuses, as where cron.allow leaves the user out.
        try scene.write("bin/crontab", "#!/bin/sh\n[ \"$1\" = -l ] && { echo 'You are not allowed' >&2; exit 1; }\ncat > \"$0.written\"\n")
        chmod(scene.path("bin/crontab"), 0o755)
        let result = try Program.run(["schedule", "install"], in: scene.folder, environment: ["PATH": scene.path("bin") + ":/usr/bin:/bin"])
        #expect(result.code == 1)
        #expect(result.remarks == "shiplog: crontab: cannot be read (You are not allowed); see `shiplog schedule show` for the line to add\n")
        #expect(!FileManager.default.fileExists(atPath: scene.path("bin/crontab.written")))
    }

    @Test func `systemd's units are written, named after the folder, and taken away again`() throws {
        let scene = try Scene()
        defer { scene.strike() }
        try scene.write("bin/systemctl", "#!/bin/sh\necho \"$@\" >> '\(scene.path("asked"))'\n")
        chmod(scene.path("bin/systemctl"), 0o755)
        let environment = ["PATH": scene.path("bin") + ":/usr/bin:/bin", "XDG_CONFIG_HOME": scene.path("config")]
        let install = try Program.run(["schedule", "install", "--systemd", "--at", "04:05"], in: scene.folder, environment: environment)
        #expect(install.code == 0, "\(install.remarks)")
        let units = try FileManager.default.contentsOfDirectory(atPath: scene.path("config/systemd/user")).sorted()
        #expect(units.count == 2)
        #expect(units.allSatisfy { $0.hasPrefix("shiplog-shiplog-") })
        let timer = try String(contentsOfFile: scene.path("config/systemd/user/" + units[1]), encoding: .utf8)
        #expect(timer.contains("OnCalendar=*-*-* 04:05:00\nPersistent=true\n"))
        let asked = try String(contentsOfFile: scene.path("asked"), encoding: .utf8)
        #expect(asked == "--user daemon-reload\n--user enable --now \(units[1])\n")
        #expect(try Program.run(["schedule", "remove", "--systemd"], in: scene.folder, environment: environment).code == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scene.path("config/systemd/user")).isEmpty)
        #expect(try Program.run(["schedule", "remove", "--systemd"], in: scene.folder, environment: environment).code == 1)
    }
}
