import Testing
import WaybillClaims
import WaybillKnowledge

@testable import WaybillRegister

/// Which names are of one family.
struct WeaponFamilyTests {
  static let families = try? WeaponFamilies(.embedded)

  private func item(_ name: String, _ category: String = "other") -> Claim.Item {
    Claim.Item(designation: [name], category: category, quantity: nil, unit: "piece", condition: "unknown")
  }

  @Test(arguments: [
    ("F-16", "F-16V Block 70"), ("Leopard 2A4", "Leopard 2A6"), ("Mi-17", "Mi-17V-5"), ("T-72M1", "T72"),
    ("2S19", "2S19 Msta-S"),
    ("Bayraktar TB2", "TB2"), ("Patriot PAC-3 MSE", "PAC-3"), ("AH-64E Apache", "Apache"),
    ("Caesar 6x6", "Caesar"), ("Challenger", "Challenger 1"), ("HQ-22", "FK-3"),
  ])
  func oneFamily(_ a: String, _ b: String) throws {
    let families = try #require(Self.families)
    #expect(families.keys(item(a)).isFamily(of: families.keys(item(b))))
  }

  @Test(arguments: [
    ("F-16", "F-15"), ("Leopard 1A5", "Leopard 2A4"), ("T-72", "T-90"), ("Super Tucano", "Super Hornet"),
    ("K2", "K9"), ("F-16 Block 70", "MiG-29 Block 70"), ("Type 054A", "Type 052D"),
  ])
  func twoFamilies(_ a: String, _ b: String) throws {
    let families = try #require(Self.families)
    #expect(!families.keys(item(a)).isFamily(of: families.keys(item(b))))
  }

  @Test("A nickname makes no family across far categories")
  func nicknames() throws {
    let families = try #require(Self.families)
    let fighter = families.keys(item("F-16 Viper", "combat-aircraft"))
    #expect(!fighter.isFamily(of: families.keys(item("AH-1Z Viper", "helicopter"))))
    #expect(fighter.isFamily(of: families.keys(item("F-16C", "aircraft"))))
  }
}
