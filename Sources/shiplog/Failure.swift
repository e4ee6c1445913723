import Pipeline

/// What ends a command before its time: the words for the person and the code for the script (DESIGN, section 6).
struct Failure: Error {
    let code: ExitCode
    /// *place: what is wrong; what to do*; `nil` where all has been said already.
    let message: String?
    private let isVerdict: Bool

    init(_ code: ExitCode, _ message: String? = nil, isVerdict: Bool = false) {
        self.code = code
        self.message = message
        self.isVerdict = isVerdict
    }

    /// The same as the verdict on a night.
    var asVerdict: Failure { Failure(code, message, isVerdict: true) }

    /// As it is printed: a night's line begins with its verdict, all others with the program's name.
    var line: String? { message.map { (isVerdict ? "FAILED: " : "shiplog: ") + $0 } }

    init(_ error: NightError) { self.init(ExitCode(error), error.description) }
}

/// Runs work on the store and turns what stops it into words and a code.
func failing<Value>(_ work: () throws(NightError) -> Value) throws(Failure) -> Value {
    do { return try work() } catch { throw Failure(error) }
}
