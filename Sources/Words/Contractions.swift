/// Contractions that people write without their apostrophe, and what they stand for.
///
/// Left out where the bare spelling is a word of its own more often ("its", "were", "well", "hell", "ill", "shell", "id", "wed").
enum Contractions {
    static let spelled: [String: String] = {
        let whole = """
            don't can't won't isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't wouldn't couldn't shouldn't ain't
            mustn't needn't i'm i've you're you've you'll they're they've they'll we've that's that'll what's there's he's she's
            it'll who's how's where's here's y'all would've could've should've it's not
            """
        var table: [String: String] = [:]
        for word in whole.split(whereSeparator: \.isWhitespace).map(String.init) where word != "it's" && word != "not" {
            table[word.filter { $0 != "'" }] = word
        }
        return table
    }()
}
