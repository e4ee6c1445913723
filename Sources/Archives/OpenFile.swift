import Discourse

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A regular file, open for reading from its beginning; closed when it goes.
final class OpenFile: ByteSource {
    let path: String
    /// Bytes, when it was opened.
    let size: Int
    let modified: Timestamp
    private let descriptor: Int32

    /// A link is followed to its file; FIFOs, devices, sockets and folders are refused without being waited for.
    init(_ path: String) throws(ArchiveError) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.refusal(of: path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw Self.refusal(of: path, code)
        }
        guard let kind = Self.oddKind(status.st_mode) else {
            self.path = path
            self.descriptor = descriptor
            size = Int(status.st_size)
            modified = Timestamp(seconds: Int64(Self.seconds(status)))
            return
        }
        close(descriptor)
        throw .notAFile(path, kind: kind)
    }

    deinit { close(descriptor) }

    func nextBlock() throws(ArchiveError) -> [UInt8] { try read(upTo: 256 << 10) }

    /// The next bytes, at most `count`; empty at the end.
    func read(upTo count: Int) throws(ArchiveError) -> [UInt8] {
        var code: Int32 = 0
        let block = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while initialized < count {
                let got = Self.readOnce(descriptor, buffer.baseAddress.map { $0 + initialized }, count - initialized)
                if got < 0, errno == EINTR { continue }
                if got < 0 { code = errno }
                if got <= 0 { break }
                initialized += got
            }
        }
        guard code == 0 else { throw Self.refusal(of: path, code) }
        return block
    }

    private static func readOnce(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.read(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer, count)
        #else
            Glibc.read(descriptor, buffer, count)
        #endif
    }

    private static func seconds(_ status: stat) -> Int {
        #if canImport(Darwin)
            status.st_mtimespec.tv_sec
        #else
            status.st_mtim.tv_sec
        #endif
    }

    /// - Returns: `nil` for a regular file.
    private static func oddKind(_ mode: mode_t) -> String? {
        switch mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: "a folder"
        case S_IFIFO: "a FIFO"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
    }

    static func refusal(of path: String, _ code: Int32) -> ArchiveError {
        switch code {
        case ENOENT, ENOTDIR: .missing(path)
        // A socket, or a device without a driver, refuses to be opened.
        case ENXIO: .notAFile(path, kind: "a socket")
        default: .unreadable(path, reason: String(cString: strerror(code)).lowercased())
        }
    }
}
