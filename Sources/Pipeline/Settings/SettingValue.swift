import Foundation

/// One setting as it was written, with the place that it was written in.
struct SettingValue {
    /// More than one where a list was written.
    let texts: [String]
    let isList: Bool
    /// "shiplog.yaml:4" or "SHIPLOG_K"
    let place: String
    /// What relative paths count from; `nil` for the working folder.
    let folder: String?

    func fault(_ fault: String, _ remedy: String) -> SettingsError { .faulty(place: place, fault: fault, remedy: remedy) }

    func text() throws(SettingsError) -> String {
        guard !isList, let text = texts.first, !text.isEmpty else { throw fault("wants one word or path", "write it after the colon") }
        return text
    }

    func path() throws(SettingsError) -> String { placed(try text()) }

    func paths() throws(SettingsError) -> [String] { texts.filter { !$0.isEmpty }.map(placed) }

    private func placed(_ path: String) -> String {
        guard let folder, folder != ".", !folder.isEmpty, !path.hasPrefix("/") else { return path }
        return folder + "/" + path
    }

    func number(_ range: ClosedRange<Int>) throws(SettingsError) -> Int {
        let text = try text()
        guard let number = Int(text), range.contains(number) else {
            throw fault("\"\(text)\" is not a whole number from \(range.lowerBound) to \(range.upperBound)", "write one")
        }
        return number
    }

    func flag() throws(SettingsError) -> Bool {
        let text = try text()
        switch text.lowercased() {
        case "true", "yes", "on", "1": return true
        case "false", "no", "off", "0": return false
        default: throw fault("\"\(text)\" is neither true nor false", "write one of them")
        }
    }

    func zone() throws(SettingsError) -> TimeZone {
        let text = try text()
        guard let zone = TimeZone(identifier: text) else {
            throw fault("\"\(text)\" is no time zone", "write one like Europe/Berlin, America/New_York or UTC")
        }
        return zone
    }
}

extension Settings {
    mutating func set(_ key: Key, _ value: SettingValue) throws(SettingsError) {
        switch key {
        case .sources: sources = try value.paths()
        case .database: database = try value.path()
        case .reports: reports = try value.path()
        case .lexicons: lexicons = try value.path()
        case .overlays: overlays = try value.paths()
        case .fandoms: fandoms = try value.path()
        case .log: log = try value.path()
        case .timezone: timezone = try value.zone()
        case .k: k = try value.number(1...1000)
        case .quiet: quiet = try value.flag()
        case .workers: workers = try value.number(1...256)
        case .retentionDays: retentionDays = try value.number(1...36_500)
        case .title: title = try value.text()
        }
    }
}
