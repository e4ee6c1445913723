import Digests
import Foundation

/// The file that keeps the pseudonyms' secret: beside the database, for its owner's eyes alone, made on first use.
enum KeyFile {
    /// - Parameter isExpected: whether pseudonyms made with it are in the database, so that a new key would tear people apart.
    static func key(at path: String, isExpected: Bool, database: String) throws(NightError) -> PseudonymKey {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            guard !isExpected else { throw .keyLost(path, database: database) }
            return try make(at: path)
        }
        let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let key = PseudonymKey(bytes: Self.bytes(text)) else { throw .keyBroken(path) }
        chmod(path, 0o600)
        return key
    }

    private static func make(at path: String) throws(NightError) -> PseudonymKey {
        let key = PseudonymKey.random()
        let text = Array((key.bytes.map(hex).joined() + "\n").utf8)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .refusal(errno, path) }
        defer { close(descriptor) }
        // The key is on the disk before the first pseudonym is.
        guard write(descriptor, text, text.count) == text.count, fsync(descriptor) == 0 else {
            let refusal = NightError.refusal(errno, path)
            unlink(path)
            throw refusal
        }
        return key
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    private static func bytes(_ text: String) -> [UInt8] {
        let digits = text.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count == 64, text.utf8.count == 64 else { return [] }
        return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
