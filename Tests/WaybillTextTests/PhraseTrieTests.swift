import Testing

@testable import WaybillText

@Suite struct PhraseTrieTests {
  private let atomizer = Atomizer(folding: Folding())

  private func atoms(_ text: String) -> [Atom] { atomizer.atoms(of: Array(text.utf8)) }

  private func trie(_ phrases: [String]) -> PhraseTrie {
    var trie = PhraseTrie(key: .fold)
    for (index, phrase) in phrases.enumerated() { trie.insert(atoms(phrase), value: Int32(index)) }
    return trie
  }

  private func match(_ trie: PhraseTrie, _ text: String) -> PhraseTrie.Match? {
    let atoms = atoms(text)
    return trie.longestMatch(atoms, at: 0, limit: atoms.count)
  }

  @Test(
    "The longest phrase is found, hyphens or not",
    arguments: [
      ("Mi-17 V-5 flies", 4, [1]), ("Mi 17 flies", 2, [0]), ("Mi-17", 3, [0]), ("mi-17", nil, []),
      ("Mig", nil, []),
      ("javelin", 1, [2]), ("JAVELIN", 1, [2]), ("Pac", nil, []), ("PAC", 1, [3, 4]),
    ] as [(String, Int?, [Int32])])
  func longest(text: String, end: Int?, values: [Int32]) {
    let found = match(trie(["Mi-17", "Mi-17 V", "javelin", "PAC", "PAC"]), text)
    #expect(found?.end == end)
    #expect(found?.values ?? [] == values)
    #expect(found?.first == values.first)
    #expect(found?.only == (values.count == 1 ? values.first : nil))
  }

  @Test("A copy doesn't learn what the original learns later")
  func copies() {
    var original = trie(["tank"])
    let copy = original
    original.insert(atoms("jet"), value: 1)
    #expect(match(original, "jet")?.values == [1])
    #expect(match(copy, "jet") == nil)
    #expect(match(copy, "tank")?.values == [0])
  }

  @Test("Sets of phrases with roots of their own don't mix")
  func roots() {
    var trie = PhraseTrie(key: .lower, roots: 2)
    trie.insert(atoms("may"), root: 0, value: 5)
    trie.insert(atoms("may be"), root: 1, value: 7)
    let text = atoms("may be")
    #expect(trie.longestValue(text, at: 0, limit: 2, root: 0)?.value == 5)
    #expect(trie.longestValue(text, at: 0, limit: 2, root: 1)?.value == 7)
    #expect(trie.longestValue(text, at: 1, limit: 2, root: 0) == nil)
  }

  @Test("All of many phrases are found, and no other")
  func many() {
    var trie = PhraseTrie(key: .lower)
    for number in 0..<5000 { trie.insert(atoms("word\(number)x of \(number)"), value: Int32(number)) }
    for number in stride(from: 0, to: 5000, by: 7) {
      #expect(match(trie, "word\(number)x of \(number)")?.values == [Int32(number)])
      #expect(match(trie, "word\(number)x of \(number + 1)") == nil)
    }
  }
}
