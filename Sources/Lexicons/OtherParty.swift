/// People and things of a fandom that are not what a claim is about: feelings at them are not feelings toward its subject.
public enum OtherParty: String, Sendable, Hashable, CaseIterable {
    /// Fans, shippers, antis, commenters.
    case fans
    /// Writers, showrunners, the network.
    case makers
    /// A fan work and who made it.
    case fanworks
    /// The episode, the season, the show as a whole.
    case work

    static let columns = (required: ["term", "party"], optional: ["note"])
}
