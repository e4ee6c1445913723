/// A pack: who and what a fandom talks about, which claims it argues over, and when things happened.
public struct Fandom: Sendable, Hashable {
    /// Somebody or something of the story that claims are about.
    public struct Subject: Sendable, Hashable {
        public let id: String
        public let name: String
        public let aliases: [String]
        public init(id: String, name: String, aliases: [String] = []) {
            self.id = id
            self.name = name
            self.aliases = aliases
        }
    }
    /// Somebody whose word counts as the makers' ("word of God"); speaks in public and keeps the name.
    public struct Maker: Sendable, Hashable {
        public let id: String
        public let name: String
        public let aliases: [String]
        public init(id: String, name: String, aliases: [String] = []) {
            self.id = id
            self.name = name
            self.aliases = aliases
        }
    }
    /// Something that may have moved the fandom; drawn on each time axis.
    public struct Event: Sendable, Hashable {
        /// "2014-12-19", "2014-12" or "2014".
        public let date: String
        public let title: String
        public let isOfficial: Bool
        public init(date: String, title: String, isOfficial: Bool = false) {
            self.date = date
            self.title = title
            self.isOfficial = isOfficial
        }
    }
    public let id: String
    public let title: String
    public let subjects: [Subject]
    public let makers: [Maker]
    public let claims: [Claim]
    public let events: [Event]
    /// The pack's file, as evidence names it ("Lexicons/fandoms/legend-of-korra.yaml").
    public let file: String

    public init(
        id: String, title: String, subjects: [Subject] = [], makers: [Maker] = [], claims: [Claim] = [], events: [Event] = [],
        file: String = ""
    ) {
        self.id = id
        self.title = title
        self.subjects = subjects
        self.makers = makers
        self.claims = claims
        self.events = events
        self.file = file
    }
}
