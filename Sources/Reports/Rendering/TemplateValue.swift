import Mustache

/// Turns a page's values into what the templates look names up in, once a page instead of once a name.
///
/// A `nil` becomes a value that is there and empty: else the template would go on looking for the name in what stands around it.
func templateValue(_ value: Any) -> Any {
    switch value {
    case let text as String: return text
    case let flag as Bool: return flag
    case let number as Int: return String(number)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { templateValue($0.value) } ?? Nothing()
    case .collection: return mirror.children.map { templateValue($0.value) }
    case .enum:
        // A case with a value is a view that holds the value under the case's name ("rect").
        guard let child = mirror.children.first, let name = child.label else { return String(describing: value) }
        return [name: templateValue(child.value)]
    default:
        var fields: [String: Any] = [:]
        for child in mirror.children { if let name = child.label { fields[name] = templateValue(child.value) } }
        return fields
    }
}

private struct Nothing: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
}
