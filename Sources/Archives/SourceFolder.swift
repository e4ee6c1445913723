import Digests

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder of saved pages, or one file: what there is to read, in an order that is always the same.
public struct SourceFolder: Sendable {
    public let path: String

    /// - Throws: `missing` and `unreadable`, so that a wrong path is never an empty folder.
    public init(_ path: String) throws(ArchiveError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw OpenFile.refusal(of: path, errno) }
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Hands over the path of each file that may hold pages: byte by byte in order within a folder, folders in their place among the files.
    ///
    /// Hidden files, pictures and the like, and the `page_files/` of "complete" saves are passed over. Links are followed,
    /// but no folder is entered twice. In memory are the names of one folder for each level.
    /// A folder that cannot be read is handed over as its error.
    public func eachFile(_ body: (Result<String, ArchiveError>) throws -> Void) rethrows {
        guard Self.kind(of: path) == .folder else { return try body(.success(path)) }
        var levels: [(folder: String, names: ArraySlice<String>)] = [], entered: Set<Identity> = []
        try enter(path, &levels, &entered, body)
        while let level = levels.last {
            guard let name = level.names.first else {
                levels.removeLast()
                continue
            }
            levels[levels.count - 1].names = level.names.dropFirst()
            let path = level.folder + "/" + name
            switch Self.kind(of: path) {
            case .folder: try enter(path, &levels, &entered, body)
            case .file: if Self.isPage(name) { try body(.success(path)) }
            case nil: break
            }
        }
    }

    /// Whether a file's name leaves it open that it holds pages.
    static func isPage(_ name: String) -> Bool {
        !name.hasPrefix(".") && !name.hasSuffix("~") && !assets.contains(ContentKind.fileExtension(name))
    }

    /// The same for a member of an archive, whose name is a path.
    static func isPage(member name: String) -> Bool {
        let parts = name.split(separator: "/")
        guard let file = parts.last, isPage(String(file)) else { return false }
        return !parts.dropLast().contains { $0 == "__MACOSX" || ($0.hasPrefix(".") && $0 != "." && $0 != "..") || $0.hasSuffix("_files") }
    }

    private func enter(
        _ folder: String, _ levels: inout [(folder: String, names: ArraySlice<String>)], _ entered: inout Set<Identity>,
        _ body: (Result<String, ArchiveError>) throws -> Void
    ) rethrows {
        guard let identity = Identity(folder), entered.insert(identity).inserted else { return }
        guard let names = Self.names(in: folder) else {
            return try body(.failure(OpenFile.refusal(of: folder, errno)))
        }
        for name in names.unspeakable { try body(.failure(.notUTF8(folder + "/" + name))) }
        levels.append((folder, names.usable[...]))
    }

    /// - Returns: names in order, and apart those that are no UTF-8, which could not be opened again by their text;
    ///   `nil` where the folder cannot be read: `errno` tells why.
    private static func names(in folder: String) -> (usable: [String], unspeakable: [String])? {
        guard let listing = opendir(folder) else { return nil }
        defer { closedir(listing) }
        var names: [String] = [], unspeakable: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { (String(validatingCString: $0), String(cString: $0)) }
            }
            if name.1.hasPrefix(".") { continue }
            if let usable = name.0 { names.append(usable) } else { unspeakable.append(name.1) }
        }
        let saved = Set(names.filter { ["html", "htm", "xhtml"].contains(ContentKind.fileExtension($0)) }.map(stem))
        let usable = names.filter { !isAssetFolder($0, of: saved) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (usable, unspeakable.sorted())
    }

    /// "page_files" beside "page.html", in the languages that browsers write it in.
    private static func isAssetFolder(_ name: String, of saved: Set<String>) -> Bool {
        ["_files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_bestanden", "_file", "-filer", "_pliki", ".files"].contains { ending in
            name.hasSuffix(ending) && saved.contains(String(name.dropLast(ending.count)))
        }
    }

    private static func stem(_ name: String) -> String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }

    private enum Kind { case file, folder }

    /// - Returns: `nil` for what is neither, or leads nowhere.
    private static func kind(of path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return nil
        }
    }

    /// A folder, whatever path leads to it.
    private struct Identity: Hashable {
        let device: UInt64
        let node: UInt64
        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            device = UInt64(truncatingIfNeeded: status.st_dev)
            node = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    private static let assets: Set<String> = [
        "css", "js", "mjs", "map", "png", "jpg", "jpeg", "jpe", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "woff", "woff2",
        "ttf", "otf", "eot", "mp3", "mp4", "m4a", "m4v", "webm", "ogg", "ogv", "wav", "mov", "avi", "swf", "pdf", "epub", "mobi", "azw3",
        "sqlite", "sqlite-wal", "sqlite-shm", "sqlite-journal", "db", "csv", "tsv", "yaml", "yml", "log", "part", "crdownload", "tmp",
        "download", "cdx", "cdxj",
    ]
}

/// The digest of a file's bytes as they lie on disk, read block by block: how a changed file is known.
public func digest(ofFile path: String) throws(ArchiveError) -> Digest {
    let file = try OpenFile(path)
    var hasher = Digest.Hasher()
    while true {
        let block = try file.nextBlock()
        if block.isEmpty { return hasher.finish() }
        hasher.add(block)
    }
}
