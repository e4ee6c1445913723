import CZlib

/// Unpacks gzip (all members, one after the other) or zlib's own format while it is read.
final class InflatedSource: ByteSource {
    enum Format: Int32 {
        /// gzip or zlib, by its head.
        case either = 47
        /// Without a head, as some servers send "deflate".
        case raw = -15
    }

    private let path: String
    private let source: any ByteSource
    /// zlib keeps the address of its stream, so that it may not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8] = []
    private var used = 0
    /// Where in `input` the member under way begins; 0 where it began before.
    private var memberStart = 0
    private var breaks = 0
    private var hasEnded = false
    private(set) var unpacked = 0
    private(set) var packed = 0
    private let limits: ArchiveLimits
    /// Bytes of the whole packed file, to judge the ratio by.
    private let size: Int

    init(_ source: any ByteSource, path: String, size: Int, format: Format = .either, limits: ArchiveLimits) throws(ArchiveError) {
        self.source = source
        self.path = path
        self.size = size
        self.limits = limits
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let code = inflateInit2_(stream, format.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw .damaged(path, reason: "zlib does not start (\(code))") }
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    func nextBlock() throws(ArchiveError) -> [UInt8] {
        while !hasEnded {
            if used == input.count { try takeInput() }
            guard !input.isEmpty else {
                hasEnded = true
                throw .damaged(path, reason: "ends in the middle of its packed text")
            }
            let (block, code) = inflateBlock()
            unpacked += block.count
            guard limits.allows(unpacked: unpacked, of: size) else {
                hasEnded = true
                throw .unpacksTooFar(path, mebibytes: unpacked >> 20)
            }
            switch code {
            case Z_STREAM_END: try beginNextMember()
            case Z_OK, Z_BUF_ERROR: break
            default:
                hasEnded = true
                // What was unpacked before the fault is handed over first; the next call tells.
                if block.isEmpty { throw .damaged(path, reason: "its packed text is broken after \(unpacked) bytes") }
                fault = .damaged(path, reason: "its packed text is broken after \(unpacked) bytes")
            }
            if !block.isEmpty { return block }
        }
        if let fault {
            self.fault = nil
            throw fault
        }
        return []
    }

    private var fault: ArchiveError?

    private func takeInput() throws(ArchiveError) {
        input = try source.nextBlock()
        packed += input.count
        used = 0
        memberStart = 0
    }

    private func inflateBlock() -> (block: [UInt8], code: Int32) {
        var code = Z_OK
        let block = [UInt8](unsafeUninitializedCapacity: 256 << 10) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.pointee.next_in = input.baseAddress.map { $0 + used }
                stream.pointee.avail_in = UInt32(input.count - used)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                code = inflate(stream, Z_NO_FLUSH)
                used = input.count - Int(stream.pointee.avail_in)
                count = output.count - Int(stream.pointee.avail_out)
            }
        }
        return (block, code)
    }

    /// Anything but another member behind the end (padding, mostly) is left alone.
    private func beginNextMember() throws(ArchiveError) {
        if used == input.count { try takeInput() }
        guard used < input.count, input[used] == 0x1F, inflateReset(stream) == Z_OK else {
            hasEnded = true
            return
        }
        memberStart = used
    }

    /// Goes to the next place that looks like the head of a gzip member, as in a WARC file every record is one.
    ///
    /// A false head costs a look: what it unpacks to is broken soon. After a hundred breaks the file is given up.
    func resume() -> Bool {
        fault = nil
        breaks += 1
        guard breaks <= 100 else { return false }
        var place = memberStart + 1
        while true {
            while place + 3 < input.count {
                if input[place] == 0x1F, input[place + 1] == 0x8B, input[place + 2] == 8, input[place + 3] < 0x20, inflateReset(stream) == Z_OK {
                    (used, memberStart, hasEnded) = (place, place, false)
                    return true
                }
                place += 1
            }
            let tail = input.suffix(3)
            guard let next = try? source.nextBlock(), !next.isEmpty else { return false }
            packed += next.count
            input = tail + next
            place = 0
        }
    }
}

/// Unpacks bytes in memory.
///
/// - Parameter keepsCutOff: whether what there is of a text without its end is taken, as browsers do, or is damage.
/// - Throws: `tooLarge` where more than a page comes out, `damaged` where nothing does.
func inflated(_ bytes: [UInt8], path: String, limits: ArchiveLimits, keepsCutOff: Bool = false) throws(ArchiveError) -> [UInt8] {
    let whole = unpacking(bytes, path: path, format: .either, limits: limits)
    guard let fault = whole.fault else { return whole.bytes }
    guard case .damaged = fault else { throw fault }
    if bytes.first != 0x1F, whole.bytes.isEmpty {
        let raw = unpacking(bytes, path: path, format: .raw, limits: limits)
        if raw.fault == nil || (keepsCutOff && !raw.bytes.isEmpty) { return raw.bytes }
    }
    guard keepsCutOff, !whole.bytes.isEmpty else { throw fault }
    return whole.bytes
}

private func unpacking(
    _ bytes: [UInt8], path: String, format: InflatedSource.Format, limits: ArchiveLimits
) -> (bytes: [UInt8], fault: ArchiveError?) {
    var result: [UInt8] = []
    do throws(ArchiveError) {
        let source = try InflatedSource(BytesSource(bytes), path: path, size: bytes.count, format: format, limits: limits)
        while true {
            let block = try source.nextBlock()
            if block.isEmpty { return (result, nil) }
            result.append(contentsOf: block)
            guard result.count <= limits.pageBytes else { throw .tooLarge(path, mebibytes: limits.pageBytes >> 20) }
        }
    } catch { return (result, error) }
}
