import Discourse
import Lexicons

/// A post read once for all engines: its segments' sentences and the cues in them.
public struct Exhibit: Sendable {
    public struct Part: Sendable {
        public let segment: Segment
        public let sentences: [Sentence]
        /// One list a sentence, in sentence order.
        public let cues: [[Cue]]
        public init(segment: Segment, sentences: [Sentence], cues: [[Cue]]) {
            self.segment = segment
            self.sentences = sentences
            self.cues = cues
        }
    }
    public let post: Post
    /// One a segment, in the post's order.
    public let parts: [Part]
    public init(post: Post, parts: [Part]) {
        self.post = post
        self.parts = parts
    }
}
