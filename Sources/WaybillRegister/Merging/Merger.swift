import WaybillClaims

/// Puts claims together that tell of one supply.
///
/// The same set of claims gives the same clusters in whatever order it comes. Claims meet in buckets (weapon
/// family, category) sorted by time, each with a limited number of neighbours: nothing grows with the square.
public struct Merger: Sendable {
  /// How many neighbours in a bucket a claim is compared with, to each side.
  static let window = 48
  /// How many claims of a cluster speak for it when clusters are compared.
  static let speakers = 16

  /// A link between two claims of one cluster.
  public struct Join: Sendable, Hashable {
    /// The ids of the claims, the smaller first.
    public var claims: [String]
    /// Log-odds (natural logarithm) that both tell of one supply.
    public var score: Double
    /// What speaks for and against, the strongest first.
    public var reasons: [String]

    /// Makes a join of what was stored.
    public init(claims: [String], score: Double, reasons: [String]) {
      self.claims = claims
      self.score = score
      self.reasons = reasons
    }
  }

  /// The claims of one supply.
  public struct Cluster: Sendable, Hashable {
    /// In the order of `Testimony.precedes`.
    public var testimonies: [Testimony]
    /// Why they are one.
    public var joins: [Join]

    /// Makes a cluster of claims that were merged before.
    public init(testimonies: [Testimony], joins: [Join]) {
      self.testimonies = testimonies
      self.joins = joins
    }
  }

  let families: WeaponFamilies
  let constraints: Constraints

  /// A merger under people's decisions.
  public init(_ families: WeaponFamilies, _ constraints: Constraints = Constraints()) {
    self.families = families
    self.constraints = constraints
  }

  /// The group within which alone a claim can be merged: its first recipient, else supplier, by code.
  public static func group(_ claim: Claim) -> String {
    claim.recipient.min() ?? claim.supplier.min().map { "<" + $0 } ?? "?"
  }

  /// The clusters of these claims, by their first claims.
  public func clusters(_ testimonies: [Testimony]) -> [Cluster] {
    let sorted = testimonies.sorted(by: Testimony.precedes)
    var merging = Merging(sorted.map { ClaimSketch($0, families) }, constraints)
    merging.run()
    return merging.clusters().map { members in
      Cluster(testimonies: members.map { sorted[$0] }, joins: merging.joins(of: members))
    }
  }
}

extension Merger {
  /// For each claim that names no recipient, which of the clusters it tells of; nil where none or several fit.
  ///
  /// A cluster whose recipient differs from the best one's and that fits nearly as well makes it ambiguous.
  public func places(of open: [Testimony], in clusters: [Cluster]) -> [(cluster: Int, join: Join)?] {
    let sketches = clusters.map { Merging.speakers($0.testimonies).map { ClaimSketch($0, families) } }
    var byBucket: [String: [Int]] = [:]
    for (index, cluster) in sketches.enumerated() {
      for bucket in cluster.reduce(into: Set<String>(), { $0.formUnion($1.buckets) }) {
        byBucket[bucket, default: []].append(index)
      }
    }
    let ids = clusters.map { Set($0.testimonies.map(\.id)) }
    return open.map { testimony in
      let sketch = ClaimSketch(testimony, families)
      let near = sketch.buckets.reduce(into: Set<Int>()) { $0.formUnion(byBucket[$1] ?? []) }
      let fits = near.sorted().compactMap { index -> Fit? in
        constraints.parts(testimony.id, from: ids[index]) ? nil : Fit(sketch, sketches[index], index)
      }
      guard let best = fits.max(by: { ($0.score, $1.cluster) < ($1.score, $0.cluster) }),
        !fits.contains(where: { $0.score > best.score - 1 && $0.recipient != best.recipient })
      else { return nil }
      return (best.cluster, best.join)
    }
  }
}

/// How well a claim without a recipient fits a cluster.
private struct Fit {
  let cluster: Int
  let score: Double
  let recipient: Set<String>
  let join: Merger.Join

  /// Nil where it doesn't.
  init?(_ sketch: ClaimSketch, _ speakers: [ClaimSketch], _ cluster: Int) {
    let pairs = speakers.map { ($0, Likeness(sketch, $0)) }
    let scores = pairs.map(\.1.score)
    guard let best = pairs.max(by: { ($0.1.score, $1.0.id) < ($1.1.score, $0.0.id) }),
      scores.allSatisfy({ $0 >= Likeness.veto }),
      scores.reduce(0, +) / Double(scores.count) > Likeness.threshold
    else { return nil }
    self.cluster = cluster
    score = best.1.score
    recipient = speakers.first?.recipient ?? []
    let likeness = Likeness(sketch, best.0, explains: true)
    join = Merger.Join(
      claims: [sketch.id, best.0.id].sorted(), score: likeness.score, reasons: likeness.lines)
  }
}

/// One run over one set of claims; indices stand for claims in their order.
struct Merging {
  private struct Edge {
    var score: Double
    var a: Int
    var b: Int
  }

  private let sketches: [ClaimSketch]
  private var cluster: [Int]
  private var members: [[Int]]
  private var links: [Int: [Merger.Join]] = [:]
  private var bonds: Bonds
  private let constraints: Merger.Constraints

  init(_ sketches: [ClaimSketch], _ constraints: Merger.Constraints) {
    self.sketches = sketches
    self.constraints = constraints
    cluster = Array(sketches.indices)
    members = sketches.indices.map { [$0] }
    bonds = Bonds(count: sketches.count)
  }

  mutating func run() {
    applyDecisions()
    let edges = edges()
    let rivals = Dictionary(grouping: edges.flatMap { [($0.a, $0), ($0.b, $0)] }, by: \.0).mapValues {
      $0.map(\.1)
    }
    for edge in edges {
      let (first, second) = (cluster[edge.a], cluster[edge.b])
      guard first != second, isPossible(first, second) else { continue }
      if isAmbiguous(edge.a, other: edge.b, edge.score, rivals) { continue }
      if isAmbiguous(edge.b, other: edge.a, edge.score, rivals) { continue }
      join(first, second)
      let likeness = Likeness(sketches[edge.a], sketches[edge.b], explains: true)
      links[edge.a, default: []].append(
        Merger.Join(
          claims: [sketches[edge.a].id, sketches[edge.b].id].sorted(), score: likeness.score,
          reasons: likeness.lines))
    }
  }

  /// The clusters, each in ascending order, by their first members.
  func clusters() -> [[Int]] {
    guard !constraints.isEmpty else { return members.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] } }
    return Dictionary(grouping: sketches.indices, by: bonds.root).values.sorted { $0[0] < $1[0] }
  }

  func joins(of members: [Int]) -> [Merger.Join] { members.flatMap { links[$0] ?? [] } }

  private mutating func applyDecisions() {
    guard !constraints.isEmpty else { return }
    let place = Dictionary(sketches.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (number, ruling) in constraints.rulings.enumerated() {
      let (out, rest) = ruling.apart
      bonds.part(out.compactMap { place[$0] }, rest.compactMap { place[$0] }, rift: number + 1)
      let together = ruling.together.compactMap { place[$0] }
      for (a, b) in zip(together, together.dropFirst()) where bonds.unite(a, b) {
        links[min(a, b), default: []].append(
          Merger.Join(
            claims: [sketches[a].id, sketches[b].id].sorted(), score: .infinity,
            reasons: [ruling.decision.citation]))
      }
    }
  }

  /// Pairs that are more likely one supply than not, the likeliest first.
  private func edges() -> [Edge] {
    var buckets: [String: [Int]] = [:]
    let suppliers = Set(sketches.flatMap(\.supplier)).sorted()
    for (index, sketch) in sketches.enumerated() {
      // A claim that names no supplier meets those of all.
      for supplier in sketch.supplier.isEmpty ? suppliers + [""] : sketch.supplier.sorted() {
        for bucket in sketch.buckets {
          // Groups that a decision links stay apart but for what it says.
          let group = constraints.isEmpty ? "" : ">" + sketch.group
          buckets[bucket + "<" + supplier + group, default: []].append(index)
        }
      }
    }
    var seen: Set<Int> = []
    var edges: [Edge] = []
    for (_, bucket) in buckets {
      let sorted = bucket.sorted { (sketches[$0].month, $0) < (sketches[$1].month, $1) }
      for (place, index) in sorted.enumerated() {
        for next in sorted[(place + 1)...].prefix(Merger.window) {
          let (a, b) = (min(index, next), max(index, next))
          guard seen.insert(a * sketches.count + b).inserted else { continue }
          let score = Likeness(sketches[a], sketches[b]).score
          if score > Likeness.threshold { edges.append(Edge(score: score, a: a, b: b)) }
        }
      }
    }
    return edges.sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
  }

  /// True when two clusters are likely one on the average of their claims, and no two of these exclude it.
  private func isPossible(_ first: Int, _ second: Int) -> Bool {
    guard bonds.mayUnite(members[first][0], members[second][0]) else { return false }
    var sum = 0.0
    let (some, others) = (speakers(first), speakers(second))
    for a in some {
      for b in others {
        let score = Likeness(sketches[a], sketches[b]).score
        if score < Likeness.veto { return false }
        sum += score
      }
    }
    return sum / Double(some.count * others.count) > Likeness.threshold
  }

  private func speakers(_ cluster: Int) -> [Int] { Self.speakers(members[cluster]) }

  /// The claims that speak for a cluster.
  static func speakers<Element>(_ all: [Element]) -> [Element] {
    guard all.count > Merger.speakers else { return all }
    // Evenly over the cluster, so that early and late claims both speak.
    return (0..<Merger.speakers).map { all[$0 * (all.count - 1) / (Merger.speakers - 1)] }
  }

  /// True when a claim that leaves a party open fits two other suppliers' or recipients' deals about as well.
  private func isAmbiguous(_ index: Int, other: Int, _ score: Double, _ edges: [Int: [Edge]]) -> Bool {
    let sketch = sketches[index]
    guard sketch.supplier.isEmpty || sketch.recipient.isEmpty else { return false }
    return (edges[index] ?? []).contains { edge in
      let rival = edge.a == index ? edge.b : edge.a
      guard edge.score > score - 1, cluster[rival] != cluster[other] else { return false }
      let (a, b) = (sketches[rival], sketches[other])
      return a.supplier.isDisjoint(with: b.supplier) && !a.supplier.isEmpty && !b.supplier.isEmpty
        || a.recipient.isDisjoint(with: b.recipient) && !a.recipient.isEmpty && !b.recipient.isEmpty
    }
  }

  private mutating func join(_ first: Int, _ second: Int) {
    let (into, from) = (min(first, second), max(first, second))
    _ = bonds.unite(members[into][0], members[from][0])
    members[into] = (members[into] + members[from]).sorted()
    for index in members[from] { cluster[index] = into }
    members[from] = []
  }
}
