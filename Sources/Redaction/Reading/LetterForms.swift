/// Letters that are others written in a way of their own (Unicode’s compatibility forms): 𝐍, Ⓝ, ﾈ, ﻧ.
extension Letter {
  /// The letter of the alphabet, 1 to 26, that a sign of mathematics, a circle or a small capital shows.
  static func plainLetter(of value: UInt32) -> (UInt8, isUpper: Bool)? {
    switch value {
    case 0x1D400...0x1D6A3:
      let place = (value - 0x1D400) % 52
      return (UInt8(place % 26) + 1, place < 26)
    case 0x24B6...0x24CF: return (UInt8(value - 0x24B6) + 1, true)
    case 0x24D0...0x24E9: return (UInt8(value - 0x24D0) + 1, false)
    case 0x249C...0x24B5: return (UInt8(value - 0x249C) + 1, false)
    case 0x1F110...0x1F129: return (UInt8(value - 0x1F110) + 1, true)
    case 0x1F130...0x1F149: return (UInt8(value - 0x1F130) + 1, true)
    case 0x1F150...0x1F169: return (UInt8(value - 0x1F150) + 1, true)
    case 0x1F170...0x1F189: return (UInt8(value - 0x1F170) + 1, true)
    default: return letterlike[value]
    }
  }

  /// Those that stand outside of rows.
  private static let letterlike: [UInt32: (UInt8, isUpper: Bool)] = {
    let signs =
      "ℂC ℊg ℋH ℌH ℍH ℎh ℐI ℑI ℒL ℓl ℕN ℙP ℚQ ℛR ℜR ℝR ℤZ ℨZ ℬB ℭC ℯe ℰE ℱF ℳM ℴo ℹi ⅅD ⅆd ⅇe ⅈi ⅉj "
      + "ᴀA ʙB ᴄC ᴅD ᴇE ꜰF ɢG ʜH ɪI ᴊJ ᴋK ʟL ᴍM ɴN ᴏO ᴘP ʀR ꜱS ᴛT ᴜU ᴠV ᴡW ʏY ᴢZ"
    var result: [UInt32: (UInt8, isUpper: Bool)] = [:]
    for pair in signs.split(separator: " ") {
      let scalars = Array(pair.unicodeScalars)
      result[scalars[0].value] = (UInt8(scalars[1].value & 31), scalars[1].value < 0x60)
    }
    return result
  }()

  /// The letter of the alphabet, 1 to 26, that a letter of another script looks like, in capitals or in small letters.
  static func latinAlike(_ value: UInt32) -> UInt8? { value < 0x600 ? alike[Int(value)] : nil }

  /// The letters of a word as they are seen: Latin ones where all that are not look like them. A letter alone is what it is.
  static func asSeen(_ letters: [UInt32]) -> [UInt32] {
    guard letters.count > 1, letters.contains(where: { $0 > 26 }) else { return letters }
    let seen = letters.compactMap { $0 <= 26 ? $0 : latinAlike($0).map(UInt32.init) }
    return seen.count == letters.count ? seen : letters
  }

  /// By the scalar of the small letter without accents, as `other` has it: one answer for both cases, so that a word in capitals is the
  /// same word.
  private static let alike: [UInt8?] = {
    let pairs =
      "аa вb сc ԁd еe ԍg нh һh іi јj кk ӏl мm оo рp ԛq ѕs тt уy үy ѵv ԝw хx "
      + "αa βb ϲc εe ηh ιi ϳj κk μm νn οo ρp τt υy χx ζz հh լl ոn օo տs սu ցg ɑa ɡg ɩi ʋv"
    var result = [UInt8?](repeating: nil, count: 0x600)
    for pair in pairs.split(separator: " ") {
      let scalars = Array(pair.unicodeScalars)
      result[Int(scalars[0].value)] = UInt8(scalars[1].value & 31)
    }
    return result
  }()

  /// The Greek letter that a sign of mathematics shows.
  static func greekForm(_ value: UInt32) -> UInt32? {
    guard (0x1D6A8...0x1D7CB).contains(value) else { return nil }
    let place = (value - 0x1D6A8) % 58
    return place < 25 ? 0x391 + place : place < 51 ? 0x3B1 + place - 26 : nil
  }

  /// U+FF66…U+FF9D, in order.
  static func halfwidthKana(_ value: UInt32) -> UInt32? {
    (0xFF66...0xFF9D).contains(value) ? halfwidth[Int(value - 0xFF66)] : nil
  }

  private static let halfwidth = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
    .unicodeScalars.map(\.value)

  /// The Arabic letter that stands at the end, the beginning or in the middle of a word; U+FE80…U+FEF4, in order.
  static func arabicForm(_ value: UInt32) -> UInt32? {
    (0xFE80...0xFEF4).contains(value) ? arabic[Int(value - 0xFE80)] : nil
  }

  private static let arabic =
    "ءآآأأؤؤإإئئئئااببببةةتتتتثثثثججججححححخخخخددذذررززسسسسششششصصصصضضضضططططظظظظععععغغغغففففققققككككللللممممننننههههووىىيييي"
    .unicodeScalars.map(\.value)
}
