/// A text with words in the places that it has for them: `@year@` becomes the word of that name.
package func fill(_ text: String, _ words: [(name: String, word: String)]) -> String {
  words.reduce(text) { $0.replacing("@\($1.name)@", with: $1.word) }
}
