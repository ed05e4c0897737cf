import Basics
import Diagnostics

/// Says why a command did nothing, and what to do about it.
func refuse(_ summary: Words, hint: Words? = nil) {
  let language = Console.language
  Console.write("\(Severity.error.name[language]): \(summary[language])\n", to: .errors)
  if let hint { Console.write("  → \(hint[language])\n", to: .errors) }
}

/// What the machine did not let a command do.
func refuse(_ error: FileError) {
  refuse(Words(fr: "\(error.path) : \(error.words.french)", en: "\(error.path): \(error.words.english)"))
}

/// Runs the work of a command; a failure of the machine is told, and is its exit code.
func telling<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as FileError {
    refuse(error)
    throw Exit.usage
  }
}
