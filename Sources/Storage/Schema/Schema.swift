/// The one description of the results store. The SQL of the steps makes it; a test holds the two together.
public enum Schema {
    /// `PRAGMA user_version` of a database that this program writes.
    public static var version: Int { steps.count }

    /// "Shlg", so that another program's database is never taken for ours (`PRAGMA application_id`).
    static let applicationID: Int32 = 0x5368_6C67

    /// Forward only. A step that has been published is never edited: a change is a new step at the end.
    static let steps: [String] = [Steps.first, Steps.second, Steps.third]

    public static let tables: [Relation] = workTables + postTables + claimTables + judgementTables + peopleTables

    public static let relations: [Relation] = tables + views

    public static func relation(_ name: String) -> Relation? { relations.first { $0.name == name } }

    /// What a column means: the same words in the codebook, the schema's page and the data package.
    public static func column(_ relation: String, _ column: String) -> Column? { self.relation(relation)?.column(column) }
}

/// The SQL of each step, a file each.
enum Steps {}
