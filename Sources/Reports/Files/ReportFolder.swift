import Foundation

/// A folder of reports that appears all at once: files are written beside it, then the whole is renamed into its place.
struct ReportFolder {
    /// Where files are written until `publish()`.
    let draft: String
    private let parent: String
    private let name: String

    /// - Parameters:
    ///   - parent: the folder of all reports ("Reports"); made when it is missing.
    ///   - name: this report's own ("2014-12-23").
    init(in parent: String, named name: String) throws(ReportError) {
        self.parent = parent
        self.name = name
        draft = parent + "/.tmp-" + name
        try Self.remove(draft)
        try Self.make(draft)
    }

    /// Makes the folder and those above it. The system's own call says why it cannot.
    private static func make(_ path: String) throws(ReportError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
            guard mkdir(made, 0o777) != 0, errno != EEXIST else { continue }
            // A folder above may exist without our having the right to make one there.
            let fault = OutputFile.fault(path)
            guard FileManager.default.fileExists(atPath: made) else { throw fault }
        }
    }

    /// - Returns: the folder's path.
    func publish() throws(ReportError) -> String {
        let target = parent + "/" + name, old = parent + "/.old-" + name
        try Self.remove(old)
        if FileManager.default.fileExists(atPath: target) { try Self.move(target, to: old) }
        try Self.move(draft, to: target)
        try Self.remove(old)
        try pointLatest()
        return target
    }

    func discard() { try? Self.remove(draft) }

    /// `latest` is a symbolic link that a rename replaces in one step.
    private func pointLatest() throws(ReportError) {
        let link = parent + "/latest", new = parent + "/.latest-new"
        try Self.remove(new)
        guard symlink(name, new) == 0 else { throw OutputFile.fault(new) }
        if Self.kind(of: link) == S_IFDIR {
            try Self.remove(link)
        }
        try Self.move(new, to: link)
    }

    private static func move(_ source: String, to target: String) throws(ReportError) {
        guard rename(source, target) == 0 else { throw OutputFile.fault(target) }
    }

    private static func remove(_ path: String) throws(ReportError) {
        guard kind(of: path) != nil else { return }
        do { try FileManager.default.removeItem(atPath: path) } catch { throw .unwritable(path, reason: reason(error)) }
    }

    /// What stands there: looks at a link itself, not at what it points to, and asks nobody for the owner's name, as Foundation does
    /// through a socket.
    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        guard let code = underlying?.code else { return "\((error as NSError).domain) \((error as NSError).code)" }
        return String(cString: strerror(Int32(code))).lowercased()
    }
}
