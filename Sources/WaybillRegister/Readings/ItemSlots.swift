import WaybillClaims
import WaybillMentions

/// One kind of arms of a transfer, with what each claim says of it.
struct ItemSlot {
  struct Entry {
    let testimony: String
    let item: Claim.Item
  }

  var keys: WeaponKeys
  var category: String
  var entries: [Entry]
}

/// Which items of a transfer's claims are the same arms.
struct ItemSlots {
  private(set) var slots: [ItemSlot] = []

  /// Items that share a weapon family are one slot; one of a class alone joins the only slot of its category.
  init(_ testimonies: [Testimony], _ families: WeaponFamilies) {
    var unnamed: [ItemSlot.Entry] = []
    for testimony in testimonies {
      for item in testimony.claim.items {
        let entry = ItemSlot.Entry(testimony: testimony.id, item: item)
        if item.designation.isEmpty { unnamed.append(entry) } else { addNamed(entry, families) }
      }
    }
    for entry in unnamed { addUnnamed(entry) }
  }

  private mutating func addNamed(_ entry: ItemSlot.Entry, _ families: WeaponFamilies) {
    let keys = families.keys(entry.item)
    if let at = slots.firstIndex(where: { $0.keys.isFamily(of: keys) }) {
      slots[at].keys.formUnion(keys)
      slots[at].entries.append(entry)
    } else {
      slots.append(ItemSlot(keys: keys, category: entry.item.category, entries: [entry]))
    }
  }

  private mutating func addUnnamed(_ entry: ItemSlot.Entry) {
    let category = entry.item.category
    let candidates = slots.indices.filter { slots[$0].category == category }
    if candidates.count == 1, isFree(candidates[0], entry) {
      slots[candidates[0]].entries.append(entry)
    } else if let own = candidates.first(where: { slots[$0].keys.isEmpty && isFree($0, entry) }) {
      slots[own].entries.append(entry)
    } else {
      slots.append(ItemSlot(keys: WeaponKeys(), category: category, entries: [entry]))
    }
  }

  /// One claim's two items are never one slot.
  private func isFree(_ at: Int, _ entry: ItemSlot.Entry) -> Bool {
    !slots[at].entries.contains { $0.testimony == entry.testimony }
  }
}
