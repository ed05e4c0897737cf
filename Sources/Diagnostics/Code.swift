/// What a finding is about: stable names that people can look up, silence and search for.
package enum Code: String, Sendable, Hashable, CaseIterable {
  // The machine and the site as a whole.
  case ioRead = "io-read"
  case ioWrite = "io-write"
  case contentMissing = "content-missing"
  case contentEmpty = "content-empty"
  case destinationRefused = "destination-refused"
  case outputForeign = "output-foreign"
  case outputChanged = "output-changed"
  case configInvalid = "config-invalid"
  case codeUnknown = "code-unknown"
  case severityFixed = "severity-fixed"
  case accentAdjusted = "accent-adjusted"
  case shareImageLetters = "share-image-letters"

  // Files.
  case fileTooLarge = "file-too-large"
  case fileNotUTF8 = "file-not-utf8"
  case fileName = "file-name"
  case linkOutside = "symlink-outside"
  case linkLoop = "symlink-loop"
  case nestingTooDeep = "nesting-too-deep"
  case textOutsized = "text-outsized"

  // Front matter.
  case frontMatterOpen = "front-matter-unclosed"
  case frontMatterMissing = "front-matter-unopened"
  case frontMatterShape = "front-matter-shape"
  case yamlColon = "yaml-colon"
  case yamlTab = "yaml-tab"
  case yamlQuotes = "yaml-curly-quotes"
  case yamlKeyTwice = "yaml-key-twice"
  case yamlAlias = "yaml-alias"
  case yamlSyntax = "yaml-syntax"
  case keyUnknown = "key-unknown"
  case valueKind = "value-kind"
  case typeUnknown = "type-unknown"
  case layoutUnknown = "layout-unknown"
  case keyForeign = "key-foreign"
  case keyHolds = "key-holds-back"

  // Markdown.
  case rawHTML = "raw-html"
  case unsafeLink = "link-unsafe"
  case linkBroken = "link-broken"
  case anchorUnknown = "anchor-unknown"
  case fileMissing = "file-missing"
  case imageUnreadable = "image-unreadable"
  case imageInsecure = "image-insecure"
  case imageTooLarge = "image-too-large"
  case imageDamaged = "image-damaged"
  case imageHEIC = "image-heic"
  case imagesUncopied = "images-uncopied"
  case imageMetadata = "image-metadata"
  case svgScript = "svg-script"
  case altMissing = "alt-missing"
  case linkEmpty = "link-empty"
  case headingSkipped = "heading-skipped"
  case headingID = "heading-id"
  case calloutUnknown = "callout-unknown"
  case noteUnknown = "note-unknown"
  case noteUncalled = "note-uncalled"
  case noteTwice = "note-twice"
  case tableCell = "table-cell"
  case headingGlued = "heading-glued"
  case titleReplaced = "title-replaced"
  case blankLeft = "blank-left"
  case textPasted = "text-pasted"

  // Addresses.
  case addressTwice = "address-twice"
  case aliasInvalid = "alias-invalid"
  case aliasTaken = "alias-taken"

  // What is not published yet, or no more.
  case heldBack = "held-back"
  case linkHeld = "link-held"
  case expiresFirst = "expires-first"
  case timeZoneUnknown = "time-zone-unknown"
  case hourRounded = "hour-rounded"
  case hourDoubtful = "hour-doubtful"
  case hourTwice = "hour-twice"

  // Plans.
  case outlineRepeated = "outline-repeated"
  case outlineEmpty = "outline-empty"
  case outlineOrphan = "outline-orphan"
  case milestoneUndated = "milestone-undated"
  case outlineBare = "outline-bare"
  case outlineSlip = "outline-slip"
  case outlineUnused = "outline-unused"
  case outlineGlued = "outline-glued"
  case outlineGrouped = "outline-grouped"
  case planUnread = "plan-unread"
  case dateUnread = "date-unread"
  case dateDoubtful = "date-doubtful"
  case dateReading = "date-reading"
  case stateUnknown = "state-unknown"
  case embedUnknown = "embed-unknown"
  case embedData = "embed-data"

  // What a plan says, once read.
  case referenceUnknown = "reference-unknown"
  case idTwice = "id-twice"
  case dateOutsidePeriod = "date-outside-period"
  case doneInFuture = "done-in-future"
  case stateAgainstDate = "state-against-date"
  case postponedUndated = "postponed-undated"
  case droppedUnexplained = "dropped-unexplained"
  case newDateEarlier = "new-date-earlier"
  case objectiveWithoutProject = "objective-without-project"
  case projectEmpty = "project-empty"
  case projectNameTwice = "project-name-twice"
  case indicatorIncomplete = "indicator-incomplete"
  case moneyUncounted = "money-uncounted"
  case resultAsTask = "result-as-task"
  case acronymUnexplained = "acronym-unexplained"

  // Missions, contacts, policies, events.
  case entryIncomplete = "entry-incomplete"
  case countryUnknown = "country-unknown"
  case consentMissing = "consent-missing"
  case consentExpired = "consent-expired"
  case contactUnknown = "contact-unknown"
  case personalData = "personal-data"
  case personalDataLikely = "personal-data-likely"
  case fileUnverified = "file-unverified"
  case currencyMissing = "currency-missing"
  case participantTwice = "participant-twice"
  case encounterOutsideMission = "encounter-outside-mission"
  case missionWithoutPolicy = "mission-without-policy"
  case organizationUnknown = "organization-unknown"
  case policyLate = "policy-late"
  case policyForbids = "policy-forbids"
  case eventEndsFirst = "event-ends-first"
  case newsUndated = "news-undated"
  case feedWithoutAddress = "feed-without-address"

  // Translations.
  case translationPartial = "translation-partial"
  case translationMissing = "translation-missing"
  case translationOlder = "translation-older"
  case translationDiffers = "translation-differs"

  // Tags.
  case tagUnlisted = "tag-unlisted"
  case tagSpelling = "tag-spelling"

  // Tables.
  case csvSeparator = "csv-separator"
  case csvColumn = "csv-column"
  case csvRow = "csv-row"
  case csvQuote = "csv-quote"
  case csvEncoding = "csv-encoding"
  case csvEmpty = "csv-empty"

  // The rendered site, as `jalon check` reads it.
  case anchorTwice = "anchor-twice"
  case markupUnbalanced = "markup-unbalanced"
  case headingMain = "heading-main"
  case imageHeavy = "image-heavy"
  case pageOrphan = "page-orphan"
  case fileUnused = "file-unused"
  case publishUnmatched = "publish-unmatched"
  case linkDead = "link-dead"
  case linkUnanswered = "link-unanswered"

  // French typography.
  case typoSpace = "typo-space"
  case typoEllipsis = "typo-ellipsis"
  case typoOrdinal = "typo-ordinal"
  case typoLigature = "typo-ligature"

  // Templates.
  case templateMissing = "template-missing"
  case templateSyntax = "template-syntax"
  case templateUnclosed = "template-unclosed"
  case templateName = "template-name"
  case templatePartial = "template-partial"
  case templateRecursion = "template-recursion"
  case languageWords = "language-words"

  /// How much a finding of this code weighs unless something says otherwise.
  package var severity: Severity {
    switch self {
    case .codeUnknown, .severityFixed, .yamlQuotes, .keyUnknown, .typeUnknown, .layoutUnknown, .hourRounded,
      .hourDoubtful, .rawHTML, .headingID, .calloutUnknown, .embedData, .outlineEmpty, .outlineSlip, .unsafeLink,
      .imageUnreadable, .imageInsecure, .imageTooLarge, .imageDamaged, .imageHEIC, .imageMetadata,
      .svgScript, .linkEmpty,
      .outlineUnused, .outlineOrphan, .outlineGlued, .planUnread, .textPasted,
      .dateUnread, .dateDoubtful, .stateUnknown, .droppedUnexplained,
      .dateOutsidePeriod, .doneInFuture, .altMissing, .consentMissing, .consentExpired, .contactUnknown,
      .personalDataLikely, .fileUnverified,
      .currencyMissing, .participantTwice, .encounterOutsideMission, .policyLate, .policyForbids, .stateAgainstDate,
      .postponedUndated, .newDateEarlier, .projectNameTwice,
      .noteUnknown, .noteUncalled, .noteTwice, .tableCell, .markupUnbalanced, .publishUnmatched,
      .csvColumn, .csvEmpty, .outputChanged, .anchorTwice, .headingMain, .imageHeavy, .linkDead, .linkHeld,
      .newsUndated, .tagUnlisted, .translationPartial, .languageWords:
      .warning
    case .keyForeign, .hourTwice, .dateReading, .headingSkipped, .headingGlued, .titleReplaced, .blankLeft,
      .outlineGrouped,
      .outlineRepeated,
      .milestoneUndated, .outlineBare, .objectiveWithoutProject, .projectEmpty,
      .indicatorIncomplete, .moneyUncounted, .resultAsTask, .acronymUnexplained, .missionWithoutPolicy,
      .organizationUnknown,
      .csvEncoding, .accentAdjusted, .shareImageLetters, .pageOrphan, .fileUnused, .linkUnanswered,
      .imagesUncopied,
      .typoSpace, .typoEllipsis, .typoOrdinal, .typoLigature, .heldBack,
      .tagSpelling, .feedWithoutAddress, .translationMissing, .translationOlder, .translationDiffers:
      .note
    default: .error
    }
  }
}
