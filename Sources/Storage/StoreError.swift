/// What can be wrong with the results store. The first fault stops the run; what was committed stays.
public enum StoreError: Error, Sendable, Hashable {
    case absent(String)
    case newer(String, schema: Int, known: Int)
    case foreign(String)
    case damaged(String, detail: String)
    case full(String)
    case readOnly(String)
    case unopenable(String, reason: String)
    case busy(String)
    case refused(String, reason: String)
    case inTheWay(String)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .absent(let path): "\(path): there is no database here; run `shiplog run` first, or name another one with --database"
        case .newer(let path, let schema, let known):
            "\(path): written by a newer shiplog (schema \(schema), this one knows \(known)); update the program"
        case .foreign(let path): "\(path): belongs to another program; name another file with --database"
        case .damaged(let path, let detail):
            "\(path): the database is damaged (\(detail)); put back a copy made with `shiplog snapshot`, or move it away and run again"
        case .full(let path): "\(path): the disk is full; free some space and run again, what was stored before is kept"
        case .readOnly(let path): "\(path): cannot be written to; give write permission to the file and its folder, then run again"
        case .unopenable(let path, let reason): "\(path): cannot be opened as a database (\(reason)); check the path and its permissions"
        case .busy(let path): "\(path): another program keeps the database locked; close that program and run again"
        case .refused(let path, let reason): "\(path): SQLite refuses what was asked (\(reason)); please report this"
        case .inTheWay(let path): "\(path): is there already; name a file that is not there yet"
        }
    }
}
