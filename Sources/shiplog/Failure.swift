/// What ends a command before its time: the words for the person and the code for the script (DESIGN, section 6).
struct Failure: Error {
    enum Code: Int32 {
        case failed = 1, usage = 2, partial = 3, wrongFile = 4, locked = 5, database = 6, checkFailed = 7
    }
    let code: Code
    /// *place: what is wrong; what to do*; `nil` where all has been said already.
    let message: String?

    init(_ code: Code, _ message: String? = nil) {
        self.code = code
        self.message = message
    }
}
