// swift-tools-version: 6.1
import PackageDescription

/// Every target speaks Swift 6, says `any` out loud and hides what it imports unless it says otherwise.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let sockets = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A room of the house: a target that sees only the rooms named here, so that data flows one way.
/// - Parameter carries: whether a folder of files goes into it (`Sources/EmbedFiles` says which).
///   Those under its own sources are named in `besides`.
func room(
  _ name: String, sees rooms: [Target.Dependency] = [], carries: Bool = false, besides: [String] = []
) -> Target {
  .target(
    name: name, dependencies: rooms, exclude: besides, swiftSettings: settings,
    plugins: carries ? [.plugin(name: "EmbedFiles")] : [])
}

func tests(of name: String, sees rooms: [Target.Dependency] = [], fixtures: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + rooms, exclude: fixtures, swiftSettings: settings)
}

let package = Package(
  name: "jalon",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "jalon", targets: ["jalon"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(name: "CCurl"),
    .systemLibrary(name: "CVips"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CLimits"),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"], path: "Sources/EmbedFiles"),
    .executableTarget(name: "embed-files", swiftSettings: settings),

    room("Basics"),
    room("Resources", sees: ["Basics"], carries: true, besides: ["Texts"]),
    room("Diagnostics", sees: ["Basics", "Resources"]),
    room("Dates", sees: ["Basics"]),
    room("Graphics"),
    room("Extraction", sees: ["Basics", "CZlib"]),
    room("Zip", sees: ["Basics", "CZlib"]),
    room("Pictures", sees: ["Basics", "CVips"]),
    room("Redaction", sees: ["Basics"]),
    room("Templates", sees: ["Basics", "Diagnostics"]),

    room("Model", sees: ["Basics", "Dates", "Resources"]),
    room("Markdown", sees: ["CCmark", "Basics", "Diagnostics"]),

    room("Content", sees: ["Basics", "Diagnostics", "Dates", "Pictures", "Redaction", "Model", "Markdown", yams]),

    room("Theme", sees: ["Basics"], carries: true),
    room("Reference", sees: ["Basics", "Diagnostics", "Model", "Resources", "Templates"]),
    room("Exports", sees: ["Basics", "Diagnostics", "Dates", "Model", "Reference"]),
    room(
      "Scaffold", sees: ["Basics", "Diagnostics", "Model", "Exports", "Reference"], carries: true, besides: ["Texts"]),
    room("Views", sees: ["Basics", "Dates", "Model", "Templates", "Exports"]),

    room("ModelChecks", sees: ["Basics", "Diagnostics", "Dates", "Model"]),
    room("OutputChecks", sees: ["Basics", "Diagnostics"]),
    room("Links", sees: ["CCurl", "Basics"]),

    room(
      "Pipeline",
      sees: [
        "Basics", "Diagnostics", "Dates", "Model", "Markdown", "Content", "ModelChecks", "OutputChecks", "Graphics",
        "Extraction", "Pictures", "Redaction", "Templates", "Views", "Exports", "Reference", "Theme",
      ]),
    room("Serve", sees: ["Basics", "Diagnostics", "Templates", "Theme", "Exports", sockets]),
    .executableTarget(
      name: "template-bench", dependencies: ["Basics", "Diagnostics", "Templates"], path: "Benchmarks/Templates",
      swiftSettings: settings),
    .executableTarget(
      name: "jalon",
      dependencies: [
        "CLimits", "Basics", "Dates", "Diagnostics", "Model", "Exports", "Reference", "Scaffold", "Pipeline", "Links",
        "OutputChecks", "Serve", "Zip", argumentParser,
      ],
      swiftSettings: settings,
      // A build makes and frees small things on all cores; this allocator takes an eighth off it. The others keep the
      // system's own, which the sanitizers know.
      linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux], configuration: .release))]),

    .executableTarget(
      name: "dates-bench", dependencies: ["Basics", "Dates"], path: "Benchmarks/Dates", swiftSettings: settings),

    .executableTarget(
      name: "fuzz", dependencies: ["Basics", "Content", "Dates", "Diagnostics", "Serve", "Templates"],
      path: "Fuzz/Readers",
      swiftSettings: settings),

    tests(of: "Basics", sees: ["TestSupport"]),
    tests(of: "Resources", sees: ["Basics", "TestSupport"]),
    tests(of: "Diagnostics", sees: ["Basics", "Resources", "TestSupport"], fixtures: ["Fixtures"]),
    tests(of: "Dates", sees: ["Basics", "TestSupport"]),
    tests(of: "Graphics"),
    tests(of: "Extraction", sees: ["Basics", "CZlib", "TestSupport"], fixtures: ["Fixtures"]),
    tests(of: "Zip", sees: ["Basics", "TestSupport"]),
    tests(of: "Pictures", sees: ["Basics"], fixtures: ["Fixtures"]),
    tests(of: "Redaction", sees: ["TestSupport"]),
    tests(of: "Model", sees: ["Basics", "Dates"]),
    tests(of: "Markdown", sees: ["Basics", "Diagnostics", "TestSupport"]),
    .target(
      name: "TestSupport", dependencies: ["Basics", "Diagnostics"], path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Content", sees: ["Basics", "Dates", "Diagnostics", "Model", "Exports", "TestSupport"]),
    tests(of: "ModelChecks", sees: ["Basics", "Content", "Dates", "Diagnostics", "Model", "TestSupport"]),
    tests(of: "Reference", sees: ["Basics", "Diagnostics", "Model", "Resources", "TestSupport"]),
    tests(
      of: "Exports", sees: ["Basics", "Content", "Dates", "Diagnostics", "Model", "TestSupport"], fixtures: ["Fixtures"]
    ),
    tests(of: "Views", sees: ["Basics", "Content", "Dates", "Diagnostics", "Model", "Templates", "TestSupport"]),
    tests(
      of: "Pipeline",
      sees: [
        "Basics", "Content", "Diagnostics", "Extraction", "Model", "Pictures", "Reference", "TestSupport", "jalon",
      ],
      fixtures: ["Fixtures"]),
    tests(of: "OutputChecks", sees: ["Basics", "Diagnostics", "TestSupport"]),
    // These drive the program itself, as its users do.
    .testTarget(
      name: "CommandTests", dependencies: ["jalon", "Basics", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: settings),
    tests(of: "Links", sees: ["Basics", "TestSupport"]),
    tests(of: "Serve", sees: ["Basics", "Pipeline", "Diagnostics", "TestSupport", "jalon"], fixtures: ["Fixtures"]),
    tests(
      of: "Scaffold", sees: ["Basics", "Diagnostics", "Model", "Exports", "Reference", "TestSupport", "jalon", yams],
      fixtures: ["Fixtures"]),
    tests(of: "Templates", sees: ["Basics", "Diagnostics", "TestSupport"]),
  ]
)
