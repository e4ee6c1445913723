import ArgumentParser
import Pipeline

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A project folder: a config, an empty fandom pack, folders.")

    @Argument(help: "The folder; else the working folder.") var folder = "."

    func run() throws {
        let made = try failing { () throws(NightError) in try Project.make(in: folder) }
        let terminal = Terminal()
        for name in made { terminal.out("made " + (folder == "." ? name : folder + "/" + name)) }
        terminal.remark("next: put saved pages into saved/, write your claims into Fandoms/my-fandom.yaml, then `shiplog run`")
    }
}
