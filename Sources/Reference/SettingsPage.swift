package import Basics
import Model
import Resources

/// The keys of `site.yml` as a page of the guide, front matter and all: each key of the table, and what it is for.
package func settingsPage(in language: Language) -> String {
  let page = SettingsPage(texts: catalog("settings", in: language), language: language)
  return ([page.part("opening")] + settingsScopes.map(page.table) + [page.part("closing")]).joined(separator: "\n")
}

/// The rooms of `site.yml`, in the order of the page.
let settingsScopes: [Field.Scope] = [
  .site, .publisher, .menuItem, .footer, .sitePartner, .analytics, .tag, .customField, .choice, .customType, .named,
]

private struct SettingsPage {
  let texts: Catalog
  let language: Language

  /// What the page says besides the keys.
  func part(_ name: String) -> String { (texts["page", name] ?? "") + "\n" }

  func table(of scope: Field.Scope) -> String {
    let rows = Field.table.filter { $0.scopes.contains(scope) }.map { row in
      "| `\(row.names[language])` | \(value(row.kind)) | \(texts.words(scope.name, row.field.rawValue) ?? "") |\n"
    }
    return "## \(texts.words("headings", scope.name) ?? "")\n\n" + part("header") + rows.joined()
  }

  /// What a value must be.
  private func value(_ kind: Field.Kind) -> String {
    let name = if case .entries = kind { "entries" } else { "\(kind)" }
    return texts.words("kinds", name) ?? texts.words("kinds", "other") ?? ""
  }
}
