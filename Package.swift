// swift-tools-version: 6.2
import PackageDescription

// Every target of ours is built with the same strictness: Swift 6 concurrency
// checking, imports that stay internal unless said, warnings as errors.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The modules of the reader, in the order in which data flows; each may import
// only those before it (see docs/architecture.md).
let package = Package(
  name: "waybill",
  products: [
    .executable(name: "waybill", targets: ["waybill"]),
    .executable(name: "waybill-web", targets: ["waybill-web"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CCurl"),
    .target(name: "CWaybillData"),
    .target(name: "WaybillText", swiftSettings: strict),
    .target(
      name: "WaybillKnowledge", dependencies: ["CWaybillData", "WaybillText"],
      swiftSettings: strict),
    .target(
      name: "WaybillSources",
      dependencies: [
        "CCurl", "CLibXML2", "CZlib", "CZstd", "WaybillText", "WaybillKnowledge",
      ],
      swiftSettings: strict),
    .target(
      name: "WaybillLanguage", dependencies: ["WaybillText", "WaybillKnowledge"],
      swiftSettings: strict),
    .target(
      name: "WaybillMentions",
      dependencies: ["WaybillText", "WaybillKnowledge", "WaybillLanguage"],
      swiftSettings: strict),
    .target(
      name: "WaybillClaims",
      dependencies: ["WaybillText", "WaybillKnowledge", "WaybillLanguage", "WaybillMentions"],
      swiftSettings: strict),
    .target(
      name: "WaybillRegister",
      dependencies: [
        "WaybillText", "WaybillKnowledge", "WaybillSources", "WaybillMentions", "WaybillClaims",
      ],
      swiftSettings: strict),
    .target(
      name: "WaybillStore",
      dependencies: [
        "CZlib", "WaybillText", "WaybillKnowledge", "WaybillSources", "WaybillMentions",
        "WaybillClaims", "WaybillRegister",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "WaybillExport",
      dependencies: [
        "WaybillText", "WaybillKnowledge", "WaybillSources", "WaybillRegister", "WaybillStore",
      ],
      swiftSettings: strict),
    .target(
      name: "WaybillPipeline",
      dependencies: [
        "WaybillText", "WaybillKnowledge", "WaybillSources", "WaybillLanguage",
        "WaybillMentions", "WaybillClaims", "WaybillRegister", "WaybillStore", "WaybillExport",
      ],
      swiftSettings: strict),
    // The pages: a product of its own, so that `waybill` carries no web framework.
    .target(name: "CWaybillPages"),
    .target(
      name: "WaybillWeb",
      dependencies: [
        "CWaybillPages", "WaybillText", "WaybillKnowledge", "WaybillSources", "WaybillLanguage",
        "WaybillMentions", "WaybillClaims", "WaybillRegister", "WaybillStore", "WaybillPipeline",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "waybill-web",
      dependencies: [
        "WaybillWeb", "WaybillKnowledge", "WaybillStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "waybill",
      dependencies: [
        "WaybillText", "WaybillKnowledge", "WaybillSources", "WaybillLanguage",
        "WaybillMentions", "WaybillClaims", "WaybillRegister", "WaybillStore", "WaybillExport",
        "WaybillPipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WaybillTextTests", dependencies: ["WaybillText"], swiftSettings: strict),
    .testTarget(
      name: "WaybillKnowledgeTests", dependencies: ["WaybillKnowledge", "WaybillText"],
      swiftSettings: strict),
    .target(
      name: "LoopbackServer", dependencies: ["WaybillSources"], path: "Tests/LoopbackServer",
      swiftSettings: strict),
    .testTarget(
      name: "WaybillSourcesTests",
      dependencies: [
        "CZlib", "CZstd", "LoopbackServer", "WaybillSources", "WaybillKnowledge", "WaybillText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WaybillLanguageTests",
      dependencies: ["WaybillLanguage", "WaybillKnowledge", "WaybillText"],
      swiftSettings: strict),
    .testTarget(
      name: "WaybillMentionsTests",
      dependencies: ["WaybillMentions", "WaybillLanguage", "WaybillKnowledge", "WaybillText"],
      swiftSettings: strict),
    .testTarget(
      name: "WaybillClaimsTests",
      dependencies: [
        "WaybillClaims", "WaybillMentions", "WaybillLanguage", "WaybillKnowledge", "WaybillText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WaybillRegisterTests",
      dependencies: [
        "WaybillRegister", "WaybillClaims", "WaybillMentions", "WaybillSources", "WaybillKnowledge",
        "WaybillText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WaybillStoreTests",
      dependencies: [
        "WaybillStore", "WaybillRegister", "WaybillClaims", "WaybillMentions", "WaybillKnowledge",
        "WaybillSources", "WaybillText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WaybillExportTests",
      dependencies: [
        "WaybillExport", "WaybillRegister", "WaybillSources", "WaybillKnowledge", "WaybillText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WaybillPipelineTests",
      dependencies: [
        "LoopbackServer",
        "WaybillPipeline", "WaybillStore", "WaybillClaims", "WaybillMentions", "WaybillLanguage",
        "WaybillSources", "WaybillKnowledge", "WaybillText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WaybillWebTests",
      dependencies: [
        "WaybillWeb", "WaybillStore", "WaybillPipeline", "WaybillKnowledge", "WaybillText",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
