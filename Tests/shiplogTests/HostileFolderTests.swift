import Foundation
import Testing

/// A folder that wants to hang, escape, flood or forge: the run tells of each thing and reads what is good.
@Suite(.serialized) struct HostileFolderTests {
    private static let maker = """
        import io, os, socket, sys, tarfile, zipfile
        place, page = sys.argv[1], open(sys.argv[2], "rb").read()
        os.chdir(place)
        os.mkfifo("pipe.html")
        os.symlink("pipe.html", "pipe-link.html")
        os.symlink("/dev/zero", "zero.html")
        os.symlink("self.html", "self.html")
        os.symlink("nowhere.html", "dangling.html")
        os.makedirs("deep/deeper")
        os.symlink("../..", "deep/deeper/loop")
        os.symlink(".", "deep/here")
        socket.socket(socket.AF_UNIX).bind("socket.html")
        if os.geteuid() == 0:
            try: os.mknod("device.html", 0o644 | 0o020000, os.makedev(1, 5))
            except OSError: pass
        open(b"bad-\\xff\\xfe.html", "wb").write(page)
        open("new\\nline \\x1b[31mred\\u202e.html", "wb").write(b"")
        def packed(name, size):
            member = tarfile.TarInfo(name); member.size = size
            return member
        with tarfile.open("escape.tar", "w") as tar:
            for name in ["../escaped.html", "/tmp/../" + place.strip("/") + "/../escaped-too.html", "a/../../escaped-three.html"]:
                tar.addfile(packed(name, len(page)), io.BytesIO(page))
            link = tarfile.TarInfo("link.html"); link.type = tarfile.SYMTYPE; link.linkname = "/etc/passwd"
            tar.addfile(link)
            fifo = tarfile.TarInfo("fifo.html"); fifo.type = tarfile.FIFOTYPE
            tar.addfile(fifo)
        with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
            for number in range(5): bomb.writestr(f"{number}.html", b"<p>" + b" " * (70 << 20))
        open("liar.warc", "wb").write(b"WARC/1.0\\r\\nWARC-Type: response\\r\\nWARC-Target-URI: http://a/1\\r\\nWARC-Date: 2014-12-22T15:15:00Z\\r\\n"
            b"Content-Type: application/http; msgtype=response\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\n\\r\\n" + page)
        """

    @Test func `a hostile folder ends in a list of faults and the good page's post`() throws {
        let scene = try Scene()
        defer { scene.strike() }
        try scene.write("page.html", Scene.page("No, they are just friends, and it is not canon.", by: "fernfan", id: 9))
        let made = try Program.tool(["python3", "-c", Self.maker, scene.path("saved"), scene.path("page.html")])
        guard made.code == 0 else { return print("skipped: needs python3 to make the folder (\(made.remarks.suffix(200)))") }
        let words = ["timeout", "120", Program.executable.path] + scene.arguments(["--no-reports"])
        let result = try Program.tool(words, in: scene.folder)
        #expect(result.code == 3, "\(result.output)\(result.remarks)")
        #expect(result.output.hasPrefix("PARTIAL: "))
        // Every fault is one line, and none moves the terminal's cursor.
        let lines = result.remarks.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("  saved/") && $0.contains(": ") }, "\(result.remarks)")
        #expect(!result.remarks.unicodeScalars.contains { $0.value < 0x20 && $0.value != 0x0A || $0.value == 0x202E })
        for name in ["saved/bad-", "saved/bomb.zip", "saved/new"] { #expect(lines.contains { $0.hasPrefix("  " + name) }, "\(name): \(result.remarks)") }
        // Nothing was unpacked to the disk, inside or outside.
        for name in ["escaped.html", "escaped-too.html", "escaped-three.html", "saved/link.html", "saved/fifo.html"] {
            #expect(!FileManager.default.fileExists(atPath: scene.path(name)), "\(name)")
        }
        let status = try Program.run(["status", "--json", "--database", "d.sqlite"], in: scene.folder)
        #expect(status.output.contains("\"posts\" : 2"), "\(status.output.prefix(600))")
        #expect(!status.output.contains("root:"))
        // The same again: known faults are not told twice, and nothing is read anew.
        let again = try Program.tool(words, in: scene.folder)
        #expect(again.output.contains("nothing new") || again.code == 3, "\(again.output)")
    }

    @Test func `a source that is no file is refused and not waited for`() throws {
        let scene = try Scene()
        defer { scene.strike() }
        #expect(mkfifo(scene.path("pipe.html"), 0o644) == 0)
        for source in ["pipe.html", "/dev/zero"] {
            let result = try Program.tool(["timeout", "60", Program.executable.path] + scene.arguments(source: source, ["--no-reports"]), in: scene.folder)
            #expect(result.code == 3, "\(source): \(result.output)\(result.remarks)")
            #expect(result.remarks.contains("\(source): a \(source.hasPrefix("/") ? "device" : "FIFO"), not a file; leave it out"), "\(result.remarks)")
        }
    }
}
