import CBrotli

/// Unpacks a body that a server packed with Brotli ("br").
///
/// - Returns: what could be unpacked of a body that is cut off, as with gzip.
/// - Throws: `tooLarge` where more than a page comes out, `damaged` where nothing does.
///
/// Source: RFC 7932.
func unbrotlied(_ bytes: [UInt8], path: String, limits: ArchiveLimits) throws(ArchiveError) -> [UInt8] {
    guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { throw .damaged(path, reason: "brotli does not start") }
    defer { BrotliDecoderDestroyInstance(decoder) }
    var result: [UInt8] = [], used = 0, state = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
    while state == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT, result.count <= limits.pageBytes {
        result += [UInt8](unsafeUninitializedCapacity: 256 << 10) { output, count in
            bytes.withUnsafeBufferPointer { input in
                var left = input.count - used, next = input.baseAddress.map { $0 + used }
                var room = output.count, place = output.baseAddress
                state = BrotliDecoderDecompressStream(decoder, &left, &next, &room, &place, nil)
                used = input.count - left
                count = output.count - room
            }
        }
    }
    guard result.count <= limits.pageBytes else { throw .tooLarge(path, mebibytes: limits.pageBytes >> 20) }
    guard state == BROTLI_DECODER_RESULT_SUCCESS || !result.isEmpty else { throw .damaged(path, reason: "its packed text is broken from the start") }
    return result
}
