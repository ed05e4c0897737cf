import ArgumentParser
import Basics

/// A help text in the reader's language.
///
/// - Parameter value: what stands for its value in help screens: `<dossier>`.
func help(fr french: String, en english: String, value: Words? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: Words(fr: french, en: english)[Console.language]).naming(value)
}

extension ArgumentHelp {
  fileprivate func naming(_ value: Words?) -> ArgumentHelp {
    var help = self
    help.valueName = value?[Console.language]
    return help
  }
}

/// What values are called in help screens.
extension Words {
  static let folder = Words(fr: "dossier", en: "folder")
  static let file = Words(fr: "fichier", en: "file")
  static let address = Words(fr: "adresse", en: "address")
  static let day = Words(fr: "jour", en: "day")
  static let format = Words(fr: "forme", en: "format")
  static let language = Words(fr: "langue", en: "language")
  static let number = Words(fr: "nombre", en: "number")
  static let moment = Words(fr: "quand", en: "when")
  static let period = Words(fr: "période", en: "period")
  static let month = Words(fr: "mois", en: "month")
  static let length = Words(fr: "durée", en: "length")
  static let date = Words(fr: "date", en: "date")
  static let code = Words(fr: "code", en: "code")
  static let name = Words(fr: "nom", en: "name")
  static let type = Words(fr: "type", en: "type")
  static let subject = Words(fr: "sujet", en: "subject")
  static let forge = Words(fr: "forge", en: "forge")
}
