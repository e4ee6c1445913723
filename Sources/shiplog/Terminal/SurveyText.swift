import Pipeline

/// What a run would do, as a person reads it.
struct SurveyText {
    let survey: Survey

    var lines: [String] {
        files("new", survey.newFiles) + files("changed", survey.changedFiles) + files("to read again", survey.filesToReadAgain)
            + files("vanished", survey.vanishedFiles) + survey.faults.map { "unreadable: " + $0.tamed }
            + (survey.passedOverFiles > 0 ? ["older, passed over: \(survey.passedOverFiles)"] : [])
            + ["\(survey.unchangedFiles) unchanged, \(survey.postsToJudgeAgain) posts to judge again; nothing was changed"]
    }

    private func files(_ what: String, _ paths: [String]) -> [String] { paths.map { what + ": " + $0.tamed } }
}
