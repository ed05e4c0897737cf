import Basics

extension Explanation {
  /// Tables in CSV files.
  static let ofTables: [Code: Explanation] = [
    .csvSeparator: Explanation(
      rule: Words(
        fr:
          "Un seul signe sépare les colonnes d’un tableau, le même partout : la virgule, le point-virgule ou la tabulation.",
        en: "One sign separates the columns of a table, the same everywhere: the comma, the semicolon or the tab."),
      example: "organisation,ville;pays", "organization,city;country",
      mend: Words(
        fr: "Gardez-en un seul; un nom qui contient l’autre se met entre guillemets droits.",
        en: "Keep only one; a name that holds the other goes between straight quotes.")),
    .csvColumn: Explanation(
      rule: Words(
        fr: "La première rangée d’un tableau nomme ses colonnes, en français ou en anglais, chacune une fois.",
        en: "The first row of a table names its columns, in French or English, each of them once."),
      example: "organisation,vile,pays", "organization,citty,country",
      mend: Words(
        fr: "Corrigez le nom de la colonne, ou supprimez-la si elle ne sert pas.",
        en: "Correct the column’s name, or remove it if it does not serve.")),
    .csvRow: Explanation(
      rule: Words(
        fr:
          "Chaque rangée a autant de cellules que l’en-tête a de noms; sinon, on ne sait pas de quelle colonne est une cellule.",
        en:
          "Each row has as many cells as the header has names; otherwise there is no telling which column a cell is of."
      ),
      example: "organisation,ville\nGalerie Nord, Sud et Cie,Montréal",
      "organization,city\nNorth, South and Co. Gallery,Montréal",
      mend: Words(
        fr: "Mettez entre guillemets droits (\") la cellule dont le texte contient le séparateur.",
        en: "Put the cell whose text holds the separator between straight quotes (\").")),
    .csvQuote: Explanation(
      rule: Words(
        fr: "Une cellule entre guillemets droits se referme, et un guillemet dans son texte est doublé.",
        en: "A cell between straight quotes is closed, and a quote in its text is doubled."),
      example: "organisation,ville\n\"Galerie \"Nord\",Montréal", "organization,city\n\"\"North\" Gallery\",Montréal",
      mend: Words(
        fr: "Refermez la cellule, et doublez les guillemets de son texte : \"Galerie \"\"Nord\"\"\".",
        en: "Close the cell, and double the quotes of its text: \"\"\"North\"\" Gallery\".")),
    .csvEncoding: Explanation(
      rule: Words(
        fr:
          "Un tableau s’enregistre en UTF-8; celui qui ne l’est pas est lu comme Windows-1252, l’ancien encodage d’Excel.",
        en: "A table is saved in UTF-8; one that is not is read as Windows-1252, Excel’s former encoding."),
      example: "contacts.csv enregistré par Excel en « CSV »", "contacts.csv saved by Excel as “CSV”",
      mend: Words(
        fr: "Dans Excel : « Enregistrer sous », puis « CSV UTF-8 (délimité par des virgules) ».",
        en: "In Excel: “Save As”, then “CSV UTF-8 (Comma delimited)”.")),
    .csvEmpty: Explanation(
      rule: Words(
        fr: "Un tableau a une rangée qui nomme ses colonnes, puis une rangée ou plus.",
        en: "A table has a row that names its columns, then one row or more."),
      example: "organisation,ville,pays", "organization,city,country",
      mend: Words(fr: "Ajoutez des rangées, ou supprimez le fichier.", en: "Add rows, or remove the file.")),
  ]
}
