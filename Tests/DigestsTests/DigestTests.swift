import Digests
import Testing

@Suite struct DigestTests {
    /// BLAKE2b-256 of "" and "abc"; the first from RFC 7693's reference code, both as `b2sum -l 256` prints them.
    @Test func `known digests come out`() {
        #expect(Digest(of: "").hex == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
        #expect(Digest(of: "abc").hex == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")
    }

    @Test func `pieces digest like the whole`() {
        var hasher = Digest.Hasher()
        hasher.add("a")
        hasher.add([])
        hasher.add("bc")
        #expect(hasher.finish() == Digest(of: "abc"))
    }

    @Test func `a pseudonym is the same for one key and another for the next`() throws {
        let key = PseudonymKey.random()
        let other = PseudonymKey.random()
        #expect(key.pseudonym(of: "turtleduck", site: "tumblr") == key.pseudonym(of: "turtleduck", site: "tumblr"))
        #expect(key.pseudonym(of: "turtleduck", site: "tumblr") != key.pseudonym(of: "turtleduck", site: "reddit"))
        #expect(key.pseudonym(of: "turtleduck", site: "tumblr") != other.pseudonym(of: "turtleduck", site: "tumblr"))
    }

    @Test func `a key has 32 bytes`() {
        #expect(PseudonymKey(bytes: [1, 2, 3]) == nil)
    }
}
