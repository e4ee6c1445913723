/// What months, weekdays, units and zones are called in the languages that forum software speaks.
enum DateWords {
    /// 1…12; full names and abbreviations, lower case, without full stops.
    static func month(_ word: String) -> Int? { months[word] }

    /// 0 is Sunday.
    static func weekday(_ word: String) -> Int? { weekdays[word] }

    /// Seconds of a unit that a relative date counts in; `nil` for months and years, which have no fixed length.
    static func unit(_ word: String) -> Int? { units[word] }

    /// Minutes east of UTC.
    static func zone(_ word: String) -> Int? { zones[word] }

    private static let months: [String: Int] = {
        let names = [
            "january jan jänner januar janvier janv enero ene gennaio gen januari janeiro января янв январь stycznia",
            "february feb februar février févr fév febrero febbraio febr februari fevereiro fev февраля фев февраль lutego",
            "march mar märz mrz mars marzo maart mrt março марта мар март marca",
            "april apr avril avr abril abr aprile апреля апр апрель kwietnia",
            "may mai mayo maggio mag mei maio мая май maja",
            "june jun juni juin junio giugno giu junho июня июн июнь czerwca",
            "july jul juli juillet juil julio luglio lug julho июля июл июль lipca",
            "august aug août agosto ago agustus augustus августа авг август sierpnia",
            "september sep sept septembre septiembre settembre set setembro сентября сен сентябрь września",
            "october oct oktober okt octobre octubre ottobre ott out outubro октября окт октябрь października",
            "november nov novembre noviembre novembro ноября ноя ноябрь listopada",
            "december dec dezember dez décembre déc diciembre dic dicembre desember dezembro декабря дек декабрь grudnia",
        ]
        return table(names.enumerated().map { ($0.offset + 1, $0.element) })
    }()

    private static let weekdays: [String: Int] = table([
        (0, "sunday sun sonntag dimanche domingo domenica zondag воскресенье"),
        (1, "monday mon montag lundi lunes lunedì maandag понедельник"),
        (2, "tuesday tue tues dienstag mardi martes martedì dinsdag вторник"),
        (3, "wednesday wed mittwoch mercredi miércoles mercoledì woensdag среда"),
        (4, "thursday thu thur thurs donnerstag jeudi jueves giovedì donderdag четверг"),
        (5, "friday fri freitag vendredi viernes venerdì vrijdag пятница"),
        (6, "saturday sat samstag samedi sábado sabato zaterdag суббота"),
    ])

    private static let units: [String: Int] = table([
        (1, "second seconds sec secs s sekunde sekunden seconde secondes segundo segundos"),
        (60, "minute minutes min mins m minuten minuto minutos minuti"),
        (3600, "hour hours hr hrs h stunde stunden heure heures hora horas ora ore uur"),
        (86_400, "day days d tag tage tagen jour jours día días dia dias giorno giorni dag dagen"),
    ])

    private static let zones: [String: Int] = [
        "utc": 0, "gmt": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
        "cet": 60, "cest": 120, "bst": 60, "jst": 540, "aest": 600, "aedt": 660, "eet": 120, "eest": 180, "wet": 0, "msk": 180,
    ]

    private static func table(_ rows: [(Int, String)]) -> [String: Int] {
        var table: [String: Int] = [:]
        for (value, names) in rows { for name in names.split(separator: " ") { table[String(name)] = value } }
        return table
    }
}
