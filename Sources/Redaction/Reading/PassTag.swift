extension SearchedText {
  /// Where a tag ends in which nothing begins, each value of an attribute read for itself; nil where there is more to look at: most
  /// tags hold a few plain words, which take no more than their numbers.
  func end(of tag: Tag) -> Int? {
    var index = tag.start
    var quote: UInt8 = 0
    // Of one text: whether the last word is a letter alone, and the digits since the last word.
    var isAfterLetter = false
    var digits = DigitRuns()
    while index < bytes.count {
      let byte = bytes[index]
      let kind = tables.kinds[Int(byte)]
      switch kind {
      case 1...52:
        guard let word = word(at: &index), !isAfterLetter || !(word.isInitial || tables.mayFollowLetter(word.hash)),
          word.count == 1 || !tables.begins(word.hash)
        else { return nil }
        (isAfterLetter, digits) = (word.count == 1, DigitRuns())
        continue
      case ByteKind.digit:
        let start = index
        let hash = number(at: &index)
        if isAfterLetter && tables.mayFollowLetter(hash) || tables.begins(hash) || digits.add(index - start, self) {
          return nil
        }
        isAfterLetter = false
        continue
      case ByteKind.other: return nil
      case ByteKind.special:
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"): return nil
        case UInt8(ascii: ">"): if quote == 0 { return index + 1 }
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          if quote == byte {
            quote = 0
          } else if quote == 0, bytes[index - 1] == UInt8(ascii: "=") {
            quote = byte
          } else {
            break
          }
          (isAfterLetter, digits) = (false, DigitRuns())
        default: break
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// A word of plain letters; nil of one that goes on, or has a capital inside.
  @inline(__always)
  private func word(at index: inout Int) -> (hash: UInt64, count: Int, isInitial: Bool)? {
    let start = index
    var hash: UInt64 = 0
    var code = tables.kinds[Int(bytes[index])]
    let isUpper = code > 26
    var wasLower = false
    repeat {
      if code > 26 {
        if wasLower { return nil }
        code -= 26
      } else {
        wasLower = true
      }
      hash = Word.adding(code, to: hash)
      index += 1
      code = index < bytes.count ? tables.kinds[Int(bytes[index])] : 0
    } while code &- 1 < 52
    return code == ByteKind.other ? nil : (hash, index - start, isUpper && index - start == 1)
  }

  @inline(__always)
  private func number(at index: inout Int) -> UInt64 {
    var hash = Word.number
    repeat {
      hash = Word.adding(UInt32(bytes[index] - 0x30), to: hash)
      index += 1
    } while index < bytes.count && tables.kinds[Int(bytes[index])] == ByteKind.digit
    return hash
  }
}
