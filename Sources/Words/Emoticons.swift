/// Faces and hearts written with ordinary marks, and the tone tags that say how a line is meant.
enum Emoticons {
    /// By first byte: spellings, longest first.
    static let byFirstByte: [[[UInt8]]] = {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for spelling in Set((western + eastern).flatMap { [$0, $0.lowercased()] }).subtracting(words) {
            let bytes = Array(spelling.utf8)
            table[Int(bytes[0])].append(bytes)
        }
        return table.map { $0.sorted { ($1.count, $0.description) < ($0.count, $1.description) } }
    }()

    /// Small-letter spellings that are words or list marks as often as faces.
    private static let words: Set<String> = ["tat", "tot", "dx", "d8", "qq", "c:", "C:", "o:", "d:"]

    /// Written after the words that they colour: "/s" sarcastic, "/j" joking, "/pos" kindly meant …
    static let toneTags: Set<String> = [
        "/s", "/sarc", "/sarcasm", "/j", "/joke", "/jk", "/hj", "/srs", "/gen", "/genq", "/g", "/pos", "/neg", "/neu", "/lh", "/nm", "/nbh",
        "/nsrs", "/hyp", "/lyr", "/ref", "/rh", "/rt", "/m", "/li", "/ij", "/p", "/r", "/affectionate", "/derogatory", "/positive",
        "/negative", "/serious", "/i", "/t", "/th", "/c", "/cb", "/nf", "/f", "/aff",
    ]

    private static let western: [String] = {
        let eyes = [":", ";", "=", "8", ">:", ":'", "x", "X"]
        let noses = ["", "-", "o", "^"]
        let mouths = [")", "(", "D", "P", "p", "/", "\\", "|", "O", "o", "0", "3", "]", "[", "}", "{", "*", "S", "c", "b"]
        var faces: [String] = []
        for eye in eyes {
            for nose in noses where !(nose == "o" && eye != ":") {
                for mouth in mouths where isFace(eye, nose, mouth) { faces.append(eye + nose + mouth) }
            }
        }
        return faces + [
            "\\o/", "o/", "\\m/", "XD", "xD", "xd", "D:", "D:<", "D=", "D;",
            "DX", "D8", "d:", "(:", "(;", "(=", "):", ");", ")=", "]:", "[:", "c:", "C:", ":v", ":V", ":x", ":X", ":#", ":$", ":@", ":&", ":>", ":<", ">:)", ">:(",
            ">:D", ">:3", ">;)", ":')", ":'(", ":'D", ";-;", ";_;", ";;", ":,)", ":,(", ":^)", "0:)", "O:)", "o:)", ":}", ":{", "=]", "=[", "=3", "=^.^=", "=^_^=",
        ]
    }()

    /// Letters and digits as eyes or mouths make words and times ("8)", "10:30", "x3") unless the face is a plain one.
    private static func isFace(_ eye: String, _ nose: String, _ mouth: String) -> Bool {
        switch eye {
        case "8": (nose == "-" && [")", "(", "D"].contains(mouth)) || (nose == "" && mouth == "D")
        case "x", "X": nose == "" && ["D", "P"].contains(mouth)
        case "=": !(mouth == "=" || mouth == "0" || mouth == "o" || mouth == "c" || mouth == "b" || mouth == "S")
        case ";": mouth != "/" && mouth != "|" && mouth != "o" && mouth != "0" && mouth != "c" && mouth != "b" && mouth != "S"
        default: !(nose == "" && mouth == "0") && !(nose == "o" && !["", ")", "(", "D"].contains(mouth))
        }
    }

    private static let eastern = [
        "^_^", "^^", "^^;", "^.^", "^-^", "^o^", "^O^", "^_^;", "^_~", "^w^", "^u^", "^__^", "T_T", "T.T", "TT_TT", "T^T", "T-T", "TwT", "T__T", "ToT", "Q_Q", "QAQ", "QQ", "TAT",
        "Q.Q", "qwq", "QwQ", "qaq", "uwu", "UwU", "UWU", "owo", "OwO", "OWO", ">w<", ">.<", ">_<", ">.>", "<.<", ">_>", "<_<", "-_-", "-.-", "-__-", "-___-", "-_-;", "=_=",
        "=.=", "o_o", "O_O", "o.o", "O.O", "o_O", "O_o", "o.O", "O.o", "0_0", "0.0", "@_@", "@.@", "x_x", "X_X", "x.x", "v_v", "u_u", "U_U", "n_n", "._.", ".-.", ".__.", "'-'", "*_*",
        "*-*", "*o*", "*O*", "$_$", "d(^^)b", "m(_ _)m", "orz", "OTL", "Orz", "(y)", "(Y)", ":3c", "~_~", "(-_-)", "ಠ_ಠ", "ಥ_ಥ", "ಥ﹏ಥ", "ʕ•ᴥ•ʔ", "¯\\_(ツ)_/¯", "¯\\(ツ)/¯", "(╯°□°)╯︵ ┻━┻",
        "(╯°□°）╯︵ ┻━┻", "┻━┻", "┬─┬", "┬─┬ノ( º _ ºノ)", "(づ｡◕‿‿◕｡)づ", "(っ◔◡◔)っ", "ヽ(´▽`)/", "(´･ω･`)", "ლ(ಠ益ಠლ)", "(ง'̀-'́)ง", "༼ つ ◕_◕ ༽つ", "(☞ﾟヮﾟ)☞", "(｡♥‿♥｡)", "♡", "❣",
        "(ノಠ益ಠ)ノ彡┻━┻", "(ノಠ益ಠ)ノ", "(ノ◕ヮ◕)ノ*:･ﾟ✧", "(ノ◕ヮ◕)ノ", "ヽ(ヅ)ノ", "ヽ(´ー｀)ノ", "ヾ(＾-＾)ノ", "( ͡° ͜ʖ ͡°)", "( ͡~ ͜ʖ ͡°)", "\\(^o^)/", "\\(^_^)/", "(´;ω;`)", "(◕‿◕✿)",
        "(✿◠‿◠)", "(づ￣ ³￣)づ", "(⌐■_■)", "(¬_¬)", "(｀・ω・´)", "(•̀ᴗ•́)و", "(>_<)", "(._.)", "(;_;)", "(T ^ T)", "(o_o)",
    ]
}
