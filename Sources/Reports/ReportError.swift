/// What stops a report.
public enum ReportError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A file or folder of the report could not be written; `reason` is the system's own.
    case unwritable(String, reason: String)
    case diskFull(String)
    /// The database holds no finished run.
    case noRun
    /// A query failed; `reason` is the database's own.
    case unreadable(reason: String)
    /// A template of the program itself is broken.
    case template(String, reason: String)

    public var description: String {
        switch self {
        case let .unwritable(path, reason): "\(path): cannot be written (\(reason)); give a folder that you may write to with --reports"
        case let .diskFull(path): "\(path): the disk is full; the reports of the last run are untouched"
        case .noRun: "database: holds no finished run to report; run `shiplog run FOLDER` first"
        case let .unreadable(reason): "database: a report's query failed (\(reason)); check the file with `shiplog status`"
        case let .template(name, reason): "template \(name): \(reason); this is a fault of the program, please report it"
        }
    }
}
