import ArgumentParser
import Pipeline

/// Which project is meant: its config and its database.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The config file; else shiplog.yaml in the working folder.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The database; else the config's.", valueName: "file"))
    var database: String?

    func settings() throws(Failure) -> Settings {
        var settings = try Settings.read(config: config)
        settings.database = database ?? settings.database
        return settings
    }
}
