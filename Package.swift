// swift-tools-version: 6.1
import PackageDescription

/// A room of DESIGN: a target, its neighbours, and nothing else. The compiler keeps the arrows.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources,
        swiftSettings: [.swiftLanguageMode(.v6)])
}

/// The tests of a room; they may read any room that the room itself reads.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies,
        exclude: ["Reports": ["Golden"], "Storage": ["Schemas"], "Stances": ["Conformance"]][name] ?? [], resources: nil,
        swiftSettings: [.swiftLanguageMode(.v6)])
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "shiplog",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "shiplog", targets: ["shiplog"]),
        .library(name: "Shiplog", targets: ["Discourse", "Pages", "Words", "Lexicons", "Cues", "Sentiments", "Stances", "Pipeline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        // CLD2 is C++ and has no pkg-config file; elsewhere than on Linux the shim tells no language.
        .target(name: "CLanguage", linkerSettings: [.linkedLibrary("cld2", .when(platforms: [.linux]))]),

        room("Discourse"),
        room("Digests", ["CSodium"]),
        room("Statistics"),
        room("Archives", ["Discourse", "Digests", "CArchive", "CZlib", "CBrotli"]),
        room("Languages", ["Discourse", "CLanguage"]),
        room("Pages", ["Discourse", "Languages", "CLibxml2", "CUchardet"]),
        room("Words", ["Discourse"]),
        room("Lexicons", ["Discourse", "Digests", "Words", yams]),
        room("Cues", ["Discourse", "Lexicons"]),
        room("Sentiments", ["Discourse", "Lexicons", "Cues"]),
        room("Stances", ["Discourse", "Words", "Lexicons", "Cues"]),
        room("Storage", ["Discourse", "Digests", grdb]),
        room("Reports", ["Discourse", "Statistics", "Storage", mustache], resources: [.embedInCode("Templates")]),
        room("Validation", ["Discourse", "Statistics", "Storage"]),
        room(
            "Pipeline",
            [
                "Discourse", "Digests", "Archives", "Languages", "Pages", "Words", "Lexicons", "Cues", "Sentiments", "Stances", "Storage",
                "Reports", "Validation", yams, log,
            ]),
        .executableTarget(
            name: "shiplog", dependencies: ["Discourse", "Pipeline", "Reports", "Sentiments", "Stances", "Validation", "Lexicons", "Storage", arguments, log],
            swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(
            name: "measure",
            dependencies: ["Discourse", "Digests", "Archives", "Languages", "Pages", "Words", "Lexicons", "Cues", "Sentiments", "Stances"],
            swiftSettings: [.swiftLanguageMode(.v6)]),

        tests("Discourse", ["Discourse"]),
        tests("Digests", ["Digests"]),
        tests("Statistics", ["Statistics"]),
        tests("Archives", ["Archives", "Discourse", "Digests", "CArchive"]),
        tests("Languages", ["Languages", "Discourse"]),
        tests("Pages", ["Pages", "Discourse"]),
        tests("Words", ["Words", "Discourse"]),
        tests("Lexicons", ["Lexicons", "Words", "Discourse"]),
        tests("Cues", ["Cues", "Lexicons", "Words", "Discourse"]),
        tests("Sentiments", ["Sentiments", "Cues", "Lexicons", "Words", "Discourse"]),
        tests("Stances", ["Stances", "Cues", "Lexicons", "Words", "Discourse", "measure"]),
        tests("Storage", ["Storage", "Digests", "Discourse", grdb]),
        tests("Reports", ["Reports", "Storage", "Discourse", "Digests"]),
        tests("Validation", ["Validation", "Storage", "Discourse"]),
        tests("Pipeline", ["Pipeline", "Pages", "Storage", "Digests", "Discourse", "Lexicons", "Validation"]),
        tests("shiplog", ["shiplog", "Pipeline", "Storage", "Discourse"]),
        tests("House", ["Discourse"]),
    ]
)
