import Foundation

/// A project folder, as `shiplog init` makes it.
public enum Project {
    /// Makes the config, an empty pack and the folders; writes over nothing.
    ///
    /// - Parameter folder: made where it is missing.
    /// - Returns: what was made, in order, as paths below the folder.
    public static func make(in folder: String) throws(NightError) -> [String] {
        let files = [
            (Settings.fileName, config), ("Fandoms/my-fandom.yaml", pack),
            (".gitignore", "Data/\nReports/\nsaved/\n"),
        ]
        for (name, _) in files where name != ".gitignore" && FileManager.default.fileExists(atPath: folder + "/" + name) {
            throw .inTheWay(folder + "/" + name)
        }
        var made: [String] = []
        for name in ["saved", "Data", "Reports", "Fandoms"] where !FileManager.default.fileExists(atPath: folder + "/" + name) {
            do { try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true) } catch {
                throw .unwritable(folder + "/" + name, reason: (error as NSError).localizedDescription.lowercased())
            }
            made.append(name + "/")
        }
        for (name, text) in files where !FileManager.default.fileExists(atPath: folder + "/" + name) {
            do { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name), options: .withoutOverwriting) } catch {
                throw .unwritable(folder + "/" + name, reason: (error as NSError).localizedDescription.lowercased())
            }
            made.append(name)
        }
        return made
    }

    static let config = """
        # Shiplog's settings for this folder. Flags go over SHIPLOG_… variables, these over this file.
        # Paths count from here.

        # Folders and files of saved pages.
        sources:
          - saved

        # The results: one SQLite file. Its key (pseudonyms) and its log lie beside it.
        database: Data/discourse.sqlite

        # A folder a night, and `latest`.
        reports: Reports

        # Fandom packs: who and what, which claims, what happened when.
        fandoms: Fandoms

        # The folder of word lists; without it the installed ones are used.
        # lexicons: Lexicons

        # Your own word lists, read after these: they may add, set or drop entries.
        # overlays:
        #   - Overlays

        # Where a day begins, for counts by day.
        timezone: UTC

        # Cells with fewer authors than this are merged in shared reports.
        k: 5

        # Print nothing when all went well.
        quiet: false

        # Pages judged side by side; without it, one a processor.
        # workers: 2

        # Posts older than this are forgotten.
        # retention_days: 3650

        # What the reports are called; without it, after the fandoms.
        # title: My fandom, week by week

        # The log; without it, beside the database.
        # log: Data/discourse.log

        """

    static let pack = """
        # A fandom pack. `shiplog claims check` reads it and says what is wrong, with the line.
        fandom: my-fandom
        title: My fandom
        subjects:
          - {id: anna, name: Anna Example, aliases: [Anna]}
          - {id: ben, name: Ben Example, aliases: [Ben]}
        makers:                      # whose word counts as the makers'
          - {id: writer, name: Wanda Writer, aliases: [Writer]}
        claims:
          - id: anna-ben-canon
            kind: romance            # romance, endgame, death, alive, identity, theory, custom
            statement: Anna and Ben are a couple in canon.
            about: [anna, ben]
            names: [Annaben]         # ship names and spellings; matched without case, also inside hashtags
        events:
          - {date: 2024-01-31, title: Finale}

        """
}
