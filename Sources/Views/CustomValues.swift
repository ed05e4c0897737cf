import Basics
import Model
import Templates

extension SiteChrome {
  /// What a record says under keys of the site's own, for its key facts.
  func facts(_ values: [CustomValue]) -> Value {
    .list(values.map { fact($0).with(["label": .text($0.field.label(in: language))]) })
  }

  /// The same by the names that templates have for the keys: every one that the site declares, null where the record says nothing.
  func custom(_ values: [CustomValue]) -> Value {
    if settings.customFields.isEmpty { return .object([:]) }
    var object = Object(settings.customFields.map { ($0.name, .null) })
    for value in values { object[value.field.name] = .object(fact(value)) }
    return .object(object)
  }

  private func fact(_ value: CustomValue) -> Object {
    var date = Value.null
    var url = Value.null
    var isTrue = Value.null
    switch value.content {
    case .date(let when): date = wording.date(when)
    case .link(let link): url = .link(link.link)
    case .flag(let flag): isTrue = .bool(flag)
    case .text, .number, .choice: break
    }
    return ["text": .text(text(value)), "url": url, "date": date, "is_true": isTrue]
  }

  /// What a value says in words.
  func text(_ value: CustomValue) -> String {
    switch value.content {
    case .text(let text): text
    case .date(let when): when.text
    case .number(let number): strings.written(number)
    case .choice: value.choice?.label(in: language) ?? ""
    case .link(let link): link.name
    case .flag(let flag): strings[flag ? "yes" : "no"]
    }
  }

  /// What lists of records say of one under keys of the site's own: what is short, and what it is, for an answer alone says nothing.
  func notes(_ values: [CustomValue]) -> [String] {
    values.compactMap { value in
      switch value.content {
      case .date, .choice: return text(value)
      case .number: return "\(value.field.label(in: language))\(strings["colon"])\(text(value))"
      case .flag(let flag): return flag ? value.field.label(in: language) : nil
      case .text, .link: return nil
      }
    }
  }
}
