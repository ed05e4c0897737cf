import Basics
import Diagnostics
import Model

// What there is to say of the keys and the types that a site declares of its own.

func incomplete(
  _ attributes: Attributes, lacking field: Field, in scope: Field.Scope, at range: SourceRange
) -> Finding {
  let (french, english) = (field.name(in: scope, .french), field.name(in: scope, .english))
  return Finding(
    .entryIncomplete, in: attributes.source, at: range,
    Words(
      fr: "cet élément n’est pas lu : il n’a pas de « \(french) »", en: "this entry is not read: it has no “\(english)”"
    ),
    hint: scope == .customField
      ? Words(
        fr: "Écrivez par exemple « - clé: cote », puis « nature: choix » et « choix: [A, B] » dessous.",
        en: "Write for example “- key: rating”, then “kind: choice” and “choices: [A, B]” below.")
      : Words(
        fr: "Écrivez par exemple « - nom: œuvre », puis « dossier: oeuvres » dessous.",
        en: "Write for example “- name: work”, then “folder: works” below."))
}

func noKey(_ word: String, _ attributes: Attributes, at range: SourceRange) -> Finding {
  Finding(
    .configInvalid, in: attributes.source, at: range,
    Words(fr: "« \(word) » ne peut pas être un nom", en: "“\(word)” cannot be a name"),
    hint: Words(fr: "Écrivez un mot ou deux, avec des lettres.", en: "Write a word or two, with letters."))
}

/// A key that records have already.
func taken(_ key: String, by type: RecordType, _ attributes: Attributes, at range: SourceRange) -> Finding {
  Finding(
    .configInvalid, in: attributes.source, at: range,
    Words(
      fr: "« \(key) » est déjà une clé de Jalon, dans le type « \(type.name.french) »",
      en: "“\(key)” is a key of Jalon already, in the type “\(type.name.english)”"),
    hint: Words(
      fr: "Donnez-lui un autre nom, ou dites avec « de » à quels types il revient.",
      en: "Give it another name, or say with “of” which types have it."))
}

func declaredTwice(_ word: String, _ attributes: Attributes, at range: SourceRange) -> Finding {
  Finding(
    .configInvalid, in: attributes.source, at: range,
    Words(fr: "« \(word) » est déclaré deux fois", en: "“\(word)” is declared twice"),
    hint: Words(fr: "Gardez une seule des deux déclarations.", en: "Keep one of the two."))
}

func sharedFolder(
  _ path: String, with other: CustomType, _ attributes: Attributes, at range: SourceRange
) -> Finding {
  Finding(
    .configInvalid, in: attributes.source, at: range,
    Words(
      fr: "le dossier « \(path) » est déjà celui du type « \(other.name) »",
      en: "the folder “\(path)” is that of the type “\(other.name)” already"),
    hint: Words(fr: "Donnez à chaque type un dossier à lui.", en: "Give each type a folder of its own."))
}

func unknownKind(_ word: String, _ attributes: Attributes) -> Finding {
  let kinds = Words(
    fr: "texte, date, nombre, choix, lien, oui/non", en: "text, date, number, choice, link, yes/no")
  let all = [kinds.french, kinds.english].flatMap { $0.split(separator: ",").map { String($0.trimmed) } }
  return Finding(
    .configInvalid, in: attributes.source, at: attributes.range(of: .kind) ?? SourceRange(at: 0),
    Words(fr: "un champ ne peut pas être de nature « \(word) »", en: "a field cannot be of the kind “\(word)”"),
    hint: didYouMean(word, among: all)
      ?? Words(fr: "Les natures : \(kinds.french).", en: "The kinds: \(kinds.english)."))
}

func unknownType(_ word: String, _ attributes: Attributes, at range: SourceRange) -> Finding {
  let types = RecordType.ofFiles
  return Finding(
    .configInvalid, in: attributes.source, at: range,
    Words(
      fr: "« \(word) » n’est pas un type qui puisse avoir ce champ",
      en: "“\(word)” is not a type that may have this field"
    ),
    hint: didYouMean(word, among: types.flatMap { [$0.name.french, $0.name.english] })
      ?? Words(
        fr: "Les types : \(types.map(\.name.french).joined(separator: ", ")), et ceux de « types ».",
        en: "The types: \(types.map(\.name.english).joined(separator: ", ")), and those of “types”."))
}

/// A key below a type that says it is another's.
func ofAnotherType(_ attributes: Attributes) -> Finding {
  Finding(
    .configInvalid, as: .warning, in: attributes.source, at: attributes.range(of: .types) ?? SourceRange(at: 0),
    Words(
      fr: "ce champ est celui du type sous lequel il est écrit",
      en: "this field is that of the type that it stands under"),
    hint: Words(
      fr: "Retirez cette clé, ou écrivez le champ sous « champs » du site.",
      en: "Take this key out, or write the field under the site’s “fields”."))
}

/// A type that Jalon has already.
func takenType(_ word: String, by type: RecordType, _ attributes: Attributes, at range: SourceRange) -> Finding {
  Finding(
    .configInvalid, in: attributes.source, at: range,
    Words(
      fr: "« \(word) » est déjà un nom de Jalon, celui du type « \(type.name.french) »",
      en: "“\(word)” is a name of Jalon already, that of the type “\(type.name.english)”"),
    hint: Words(
      fr: "Donnez-lui un autre nom; pour ajouter des clés à ce type, écrivez-les sous « champs ».",
      en: "Give it another name; to add keys to that type, write them under “fields”."))
}

func unknownOrder(_ word: String, _ fields: [CustomField], _ attributes: Attributes) -> Finding {
  let french = (["titre", "date"] + fields.map(\.key))
  let english = (["title", "date"] + fields.map(\.key))
  return Finding(
    .configInvalid, as: .warning, in: attributes.source, at: attributes.range(of: .order) ?? SourceRange(at: 0),
    Words(fr: "une liste ne peut pas suivre « \(word) »", en: "a list cannot go by “\(word)”"),
    why: Words(fr: "Elle suit les titres.", en: "It goes by titles."),
    hint: didYouMean(word, among: fields.map(\.key))
      ?? Words(
        fr: "Ce qu’elle peut suivre : \(french.joined(separator: ", ")).",
        en: "What it may go by: \(english.joined(separator: ", "))."))
}
