import Discourse
import Testing

@testable import Words

/// "kind:form" of each token, words without their kind: short enough to read inside a test.
func rendered(_ text: String, vocabulary: Set<String> = []) -> [String] {
    SentenceReader(vocabulary: vocabulary).tokens(in: text).map { $0.kind == .word ? $0.form : "\($0.kind.rawValue):\($0.form)" }
}

struct TokenTests {
    @Test(arguments: [
        ("Korra's NOT dating her", ["korra", "'s", "not", "dating", "her"]),
        ("they’re canon", ["they", "are", "canon"]),
        ("dont cant im theyre thats", ["do", "not", "can", "not", "i", "am", "they", "are", "that", "is"]),
        ("isn't won’t cannot I'M she'd we've it's", ["is", "not", "will", "not", "can", "not", "i", "am", "she", "would", "we", "have", "it", "is"]),
        ("o'clock ma'am rock'n'roll 'em shippers'", ["o'clock", "ma'am", "rock'n'roll", "mark:'", "em", "shippers", "mark:'"]),
        ("its well ill", ["its", "well", "ill"]),
        ("slow-burn", ["slow", "mark:-", "burn"]),
        ("Korra/Asami K/A", ["korra", "mark:/", "asami", "k", "mark:/", "a"]),
        ("korra x asami", ["korra", "x", "asami"]),
        ("w/o b/c", ["without", "because"]),
        ("sooooo goooood yesssss noooo", ["so", "good", "yes", "no"]),
        ("xxx iii www", ["xxx", "iii", "www"]),
        ("3.5 10:30 1,000 2nd s2e05", ["number:3.5", "number:10:30", "number:1,000", "2nd", "s2e05"]),
        ("10/10", ["number:10", "mark:/", "number:10"]),
        ("asdfghjkl SKDJFHSKDJ flasks rhythms", ["keysmash:asdfghjkl", "keysmash:skdjfhskdj", "flasks", "rhythms"]),
        ("f*ck sh!t b**ch a$$", ["f*ck", "sh!t", "b**ch", "a$$"]),
        ("*flails* _so_", ["mark:*", "flails", "mark:*", "mark:_", "so", "mark:_"]),
        ("what?! no!!! huh?? wait... ok…", ["what", "mark:?!", "no", "mark:!", "huh", "mark:?", "wait", "mark:…", "ok", "mark:…"]),
        ("great /s lol /pos", ["great", "mark:/s", "lol", "mark:/pos"]),
        (":) :-( ;P XD :'( <3 <33333 </3", ["emoticon::)", "emoticon::-(", "emoticon:;p", "emoticon:xd", "emoticon::'(", "emoticon:<3", "emoticon:<3", "emoticon:</3"]),
        ("T_T ^^ o_O ಠ_ಠ ¯\\_(ツ)_/¯", ["emoticon:t_t", "emoticon:^^", "emoticon:o_o", "emoticon:ಠ_ಠ", "emoticon:¯\\_(ツ)_/¯"]),
        ("(*^▽^*)", ["emoticon:(*^▽^*)"]),
        (":sobs: 10:30:20", ["emoticon::sobs:", "number:10:30:20"]),
        ("❤️ 👍🏽 🤷‍♀️ 👨‍👩‍👧 🇩🇪 1️⃣", ["emoji:❤", "emoji:👍", "emoji:🤷", "emoji:👨‍👩‍👧", "emoji:🇩🇪", "emoji:1⃣"]),
        ("😭😭", ["emoji:😭", "emoji:😭"]),
        ("@user_name: hi a@b", ["mention:@user_name", "mark::", "hi", "a", "mark:@", "b"]),
        ("u/someone r/legendofkorra", ["mention:u/someone", "mention:r/legendofkorra"]),
        ("see https://example.org/a?b=1. ok", ["see", "url:https://example.org/a?b=1", "mark:.", "ok"]),
        ("#KorrasamiIsCanon", ["hashtag:#korrasamiiscanon", "part:korrasami", "part:is", "part:canon"]),
        ("#not_my_otp #1", ["hashtag:#not_my_otp", "part:not", "part:my", "part:otp", "mark:#", "number:1"]),
        ("#OTPs #LOKFinale #book4finale", ["hashtag:#otps", "part:otps", "hashtag:#lokfinale", "part:lok", "part:finale", "hashtag:#book4finale", "part:book", "part:4", "part:finale"]),
        ("“gal pals” – «hm»", ["mark:\"", "gal", "pals", "mark:\"", "mark:—", "mark:\"", "hm", "mark:\""]),
        ("J.K. e.g. this", ["j.k", "mark:.", "e.g", "mark:.", "this"]),
        ("CAFÉ e\u{301}te\u{301}", ["café", "été"]),
        ("日本", ["日", "本"]),
        ("yessssssss shhhhhhh asdfghjjjjkl", ["yes", "sh", "keysmash:asdfghjjjjkl"]),
        ("don´t it´s", ["do", "not", "it", "is"]),
        (">!she dies!< ||he too||", ["mark:>!", "she", "dies", "mark:!<", "mark:|", "he", "too", "mark:|"]),
        ("no!<3 **bold** __so__ ~~not~~", ["no", "mark:!", "emoticon:<3", "mark:*", "bold", "mark:*", "mark:_", "so", "mark:_", "mark:~", "not", "mark:~"]),
        ("on ao3.org, tumblr.com/post/1. ended.Then", ["on", "url:ao3.org", "mark:,", "url:tumblr.com/post/1", "mark:.", "ended", "mark:.", "then"]),
        ("(ノಠ益ಠ)ノ彡┻━┻ ヽ(ヅ)ノ ( ͡° ͜ʖ ͡°)", ["emoticon:(ノಠ益ಠ)ノ彡┻━┻", "emoticon:ヽ(ヅ)ノ", "emoticon:( ͡° ͜ʖ ͡°)"]),
        ("👩🏽‍❤️‍💋‍👨🏿 🏳️‍⚧️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇩🇪🇫🇷", ["emoji:👩‍❤‍💋‍👨", "emoji:🏳‍⚧", "emoji:🏴󠁧󠁢󠁳󠁣󠁴󠁿", "emoji:🇩🇪", "emoji:🇫🇷"]),
        ("#LoK #SpN #KorrasamiIsOK", ["hashtag:#lok", "part:lok", "hashtag:#spn", "part:spn", "hashtag:#korrasamiisok", "part:korrasami", "part:is", "part:ok"]),
        ("KorraxAsami Korra×Asami Korra&Asami", ["korraxasami", "korra", "mark:×", "asami", "korra", "mark:&", "asami"]),
        ("STRASSE ﬁne ＦＵＬＬ İ", ["strasse", "ﬁne", "ｆｕｌｌ", "i\u{307}"]),
    ])
    func `a text comes apart into the tokens that a reader sees`(_ text: String, _ expected: [String]) {
        #expect(rendered(text) == expected)
    }

    @Test func `run-together hashtags are split by the words that the lexicons know`() {
        let vocabulary: Set<String> = ["korrasami", "is", "canon", "i", "can", "on", "not", "my", "ship"]
        #expect(rendered("#korrasamiiscanon", vocabulary: vocabulary) == ["hashtag:#korrasamiiscanon", "part:korrasami", "part:is", "part:canon"])
        #expect(rendered("#notmyship", vocabulary: vocabulary) == ["hashtag:#notmyship", "part:not", "part:my", "part:ship"])
        #expect(rendered("#asdfgh", vocabulary: vocabulary) == ["hashtag:#asdfgh", "part:asdfgh"])
    }

    @Test(arguments: ["日本語", "é", "ça_va", "korrasamiéé", "😭", "#", "", "a b", "ß", "İİİİ", "\u{301}", "\u{200D}", "café_au_lait"])
    func `a tag in any script is read`(_ tag: String) {
        let sentences = SentenceReader(vocabulary: ["korrasami", "is", "canon"]).sentences(in: Segment(.tag, tag))
        for token in sentences.flatMap(\.tokens) { #expect(!tag.slice(token.bytes).isEmpty && !token.form.isEmpty) }
    }

    @Test func `shapes tell how a word was written`() {
        let tokens = SentenceReader().tokens(in: "NO Korra iPhone I sooo *flails* _not_ 2 * 3")
        #expect(tokens.filter { $0.kind == .word }.map(\.shape) == [.allCaps, .capitalised, [], [], .lengthened, .emphasised, .emphasised])
    }

    @Test func `bytes count from the text's start, in UTF-8`() {
        let text = "é 😭 café."
        #expect(SentenceReader().tokens(in: text).map { text.slice($0.bytes) } == ["é", "😭", "café", "."])
        #expect(SentenceReader().tokens(in: "Isn’t it").map { "Isn’t it".slice($0.bytes) } == ["Is", "n’t", "it"])
    }
}
