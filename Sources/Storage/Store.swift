import Discourse
import GRDB

/// The results: one SQLite file.
public struct Store: Sendable {}
