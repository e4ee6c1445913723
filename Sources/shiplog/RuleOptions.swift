import ArgumentParser
import Lexicons
import Sentiments

/// By whose rules a post's own tone is weighed.
struct RuleOptions: ParsableArguments {
    enum RuleSet: String, ExpressibleByArgument, CaseIterable { case shiplog, vader }

    @Option(help: "Whose rules weigh a post's tone: shiplog, or vader, to compare with its figures.")
    var rules: RuleSet = .shiplog

    @Option(help: ArgumentHelp("The list for --rules vader, as `shiplog lexicon import vader` wrote it.", valueName: "file"))
    var valences: String?

    func validate() throws {
        if rules == .vader, valences == nil { throw ValidationError("--rules vader needs VADER's list; make it with lexicon import vader and name it with --valences FILE") }
        if rules == .shiplog, valences != nil { throw ValidationError("--valences goes with --rules vader; other lists are read with --lexicon DIR") }
    }

    /// `nil` for our own rules.
    func vader(_ lexicons: LexiconSet) throws(Failure) -> VaderRules? {
        guard rules == .vader, let valences else { return nil }
        do { return VaderRules(VaderLexicon(try PlainValence.all(inFile: valences), modifiers: lexicons.modifiers)) } catch { throw Failure(.wrongFile, "\(error)") }
    }
}
