import Pipeline

/// What ends a command before its time: the words for the person and the code for the script (DESIGN, section 6).
struct Failure: Error {
    let code: ExitCode
    /// *place: what is wrong; what to do*; `nil` where all has been said already.
    let message: String?

    init(_ code: ExitCode, _ message: String? = nil) {
        self.code = code
        self.message = message
    }

    init(_ error: NightError) { self.init(ExitCode(error), error.description) }
}

/// Runs work on the store and turns what stops it into words and a code.
func failing<Value>(_ work: () throws(NightError) -> Value) throws(Failure) -> Value {
    do { return try work() } catch { throw Failure(error) }
}
