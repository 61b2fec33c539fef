import Testing
import WaybillKnowledge

@testable import WaybillRegister

/// Which names are of one family.
struct WeaponFamilyTests {
  static let families = try? WeaponFamilies(.embedded)

  @Test(arguments: [
    ("F-16", "F-16V Block 70"), ("Leopard 2A4", "Leopard 2A6"), ("Mi-17", "Mi-17V-5"), ("T-72M1", "T72"),
    ("2S19", "2S19 Msta-S"),
    ("Bayraktar TB2", "TB2"), ("Patriot PAC-3 MSE", "PAC-3"), ("AH-64E Apache", "Apache"),
  ])
  func oneFamily(_ a: String, _ b: String) throws {
    let families = try #require(Self.families)
    #expect(!families.keys(a).isDisjoint(with: families.keys(b)))
  }

  @Test(arguments: [
    ("F-16", "F-15"), ("Leopard 1A5", "Leopard 2A4"), ("T-72", "T-90"), ("Super Tucano", "Super Hornet"),
    ("K2", "K9"), ("F-16 Block 70", "MiG-29 Block 70"), ("Type 054A", "Type 052D"),
  ])
  func twoFamilies(_ a: String, _ b: String) throws {
    let families = try #require(Self.families)
    #expect(families.keys(a).isDisjoint(with: families.keys(b)))
  }
}
