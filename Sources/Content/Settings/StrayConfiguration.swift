import Basics
import Diagnostics
import Model

/// Whether a file is meant for the settings of a site, by its name, and is not read as such: `site.yaml`, `Site.yml`, `_config.yml`.
func isStrayConfiguration(_ path: String) -> Bool {
  guard !path.contains("/"), path != "site.yml" else { return false }
  let name = fold(path)
  if ["_config.yml", "_config.toml", "config.toml", "hugo.toml", "hugo.yaml", "zola.toml"].contains(name) {
    return true
  }
  let parts = name.split(separator: ".").map(String.init)
  guard parts.count >= 2, parts[0] == "site" else { return false }
  let rest = parts.dropFirst().drop { code in Language.ofCommands.contains { $0.rawValue == code } }.joined(
    separator: ".")
  return ["yaml", "yml", "toml", "json", "yml.txt", "yaml.txt"].contains(rest)
    && !isConfiguration(path)
}

/// Whether a file has the settings of a site, in one of its languages: `site.yml`, `site.en.yml`.
func isConfiguration(_ path: String) -> Bool {
  let parts = path.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.first == "site", parts.last == "yml" else { return false }
  return parts.count == 2 || parts.count == 3 && Language(rawValue: String(parts[1])) != nil
}

/// What there is to say of them, and of the settings of a language that has none of its own.
///
/// Without its settings a site is another one: where nothing is read in their place, that is an error.
func strayConfiguration(_ files: [FoundFile], _ written: WrittenSettings, in content: String) -> [Finding] {
  let main = written.settings.mainLanguage
  let hasSettings = written.sources["site.yml"] != nil
  return files.compactMap { file in
    if file.path == "site.\(main.rawValue).yml" {
      return Finding(
        .configInvalid, as: .warning, file: join(content, file.path),
        Words(
          fr: "ce fichier n’est pas lu : la langue principale du site a ses réglages dans site.yml",
          en: "this file is not read: the settings of the site’s main language are in site.yml"),
        hint: Words(fr: "Mettez-y ce qu’il contient.", en: "Put what it holds there."))
    }
    guard isStrayConfiguration(file.path) else { return nil }
    return Finding(
      .configInvalid, as: hasSettings ? .warning : .error, file: join(content, file.path),
      Words(
        fr: "ce fichier n’est pas lu : les réglages d’un site sont dans content/site.yml",
        en: "this file is not read: the settings of a site are in content/site.yml"),
      hint: hasSettings
        ? Words(
          fr: "Supprimez-le, ou mettez dans site.yml ce qu’il contient.",
          en: "Remove it, or put what it holds in site.yml.")
        : Words(fr: "Nommez-le site.yml; il s’écrit en YAML.", en: "Name it site.yml; it is written in YAML."))
  }
}
