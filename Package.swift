// swift-tools-version: 6.2
import PackageDescription

// One direction of imports: Lexer, Parser, Compiler, Runtime, Interpreter, tinypy.
// Debug builds of these targets are optimized too: references to heap cells go
// through key paths, which unoptimized code resolves at run time (docs/design.md).
let engine: [SwiftSetting] = [
  .unsafeFlags(["-O", "-whole-module-optimization"], .when(configuration: .debug))
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
    .target(name: "CSupport"),
    .target(name: "CUnicode"),
    .target(name: "Lexer", dependencies: ["CSupport"], swiftSettings: engine),
    .target(name: "Parser", dependencies: ["Lexer"], swiftSettings: engine),
    .target(name: "Compiler", dependencies: ["Parser"], swiftSettings: engine),
    .target(name: "Runtime", dependencies: ["Compiler", "CSupport", "CUnicode"], swiftSettings: engine),
    .target(name: "Interpreter", dependencies: ["Runtime"], swiftSettings: engine),
    .executableTarget(name: "tinypy", dependencies: ["Interpreter", "CReadline"]),
    .executableTarget(
      name: "EmbeddingExample", dependencies: ["Interpreter"], path: "examples/Embedding"),
    .testTarget(name: "LexerTests", dependencies: ["Lexer"]),
    .testTarget(name: "ParserTests", dependencies: ["Parser"], exclude: ["Golden", "record.py"]),
    .testTarget(name: "CompilerTests", dependencies: ["Compiler"]),
    .testTarget(name: "RuntimeTests", dependencies: ["Runtime"], exclude: ["Fixtures"]),
    .testTarget(name: "InterpreterTests", dependencies: ["Interpreter", "EmbeddingExample"]),
    .testTarget(name: "ScriptTests"),
  ],
  swiftLanguageModes: [.v6]
)
