// swift-tools-version: 6.2
import PackageDescription

// One direction of imports: Lexer, Parser, Compiler, Runtime, Interpreter, tinypy.
// Debug builds of these targets are optimized too: references to heap cells go
// through key paths, which unoptimized code resolves at run time (docs/engine.md).
//
// On Linux each function of the engine is a section of its own, so that the linker can put those that every start calls
// side by side (scripts/start-up.order), and the command carries Swift's runtime in itself: a quarter of CPython's
// start-up time, and less memory (docs/engine.md). The flags of the command do not reach those who use the library.
let engine: [SwiftSetting] = [
  .unsafeFlags(["-O", "-whole-module-optimization"], .when(configuration: .debug)),
  .unsafeFlags(["-Xfrontend", "-function-sections"], .when(platforms: [.linux], configuration: .release)),
]
// The sanitizers' runtime needs to stand in for the system's memory allocation in the shared libraries, too, so that they
// get the plain way of linking (scripts/sanitize sets the variable).
let command: [LinkerSetting] =
  Context.environment["TINYPY_PLAIN_LINK"] != nil
  ? []
  : [
    .unsafeFlags(
      [
        // The folder may hold the C++ library as an archive (scripts/setup), to be taken instead of the shared one.
        "-static-stdlib", "-L\(Context.packageDirectory)/.build/archives", "-Xclang-linker", "-static-libgcc",
        "-use-ld=lld", "-Xlinker",
        "--symbol-ordering-file=\(Context.packageDirectory)/scripts/start-up.order",
        "-Xlinker", "--no-warn-symbol-ordering",
      ], .when(platforms: [.linux], configuration: .release))
  ]

let package = Package(
  name: "tinypy",
  platforms: [.macOS(.v14), .iOS(.v17)],
  products: [
    .library(name: "Interpreter", targets: ["Interpreter"]),
    .executable(name: "tinypy", targets: ["tinypy"]),
  ],
  targets: [
    .systemLibrary(
      name: "CReadline",
      pkgConfig: "readline",
      providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
    .target(
      name: "CSupport",
      linkerSettings: [
        .linkedLibrary("iconv", .when(platforms: [.macOS, .macCatalyst, .iOS, .tvOS, .watchOS, .visionOS]))
      ]),
    .target(name: "CUnicode"),
    .target(name: "Lexer", dependencies: ["CSupport"], swiftSettings: engine),
    .target(name: "Parser", dependencies: ["Lexer"], swiftSettings: engine),
    .target(name: "Compiler", dependencies: ["Parser"], swiftSettings: engine),
    .target(name: "Runtime", dependencies: ["Compiler", "CSupport", "CUnicode"], swiftSettings: engine),
    .target(name: "Interpreter", dependencies: ["Runtime"], swiftSettings: engine),
    .executableTarget(name: "tinypy", dependencies: ["Interpreter", "CReadline"], linkerSettings: command),
    .executableTarget(
      name: "EmbeddingExample", dependencies: ["Interpreter"], path: "examples/Embedding"),
    .testTarget(name: "LexerTests", dependencies: ["Lexer"]),
    .testTarget(name: "ParserTests", dependencies: ["Lexer", "Parser"], exclude: ["Golden", "record.py"]),
    .testTarget(name: "CompilerTests", dependencies: ["Compiler"]),
    .testTarget(name: "RuntimeTests", dependencies: ["Runtime"], exclude: ["Fixtures"]),
    .testTarget(name: "InterpreterTests", dependencies: ["Interpreter", "EmbeddingExample"]),
    .testTarget(name: "ScriptTests"),
  ],
  swiftLanguageModes: [.v6]
)
