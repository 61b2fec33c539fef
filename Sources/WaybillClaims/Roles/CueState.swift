import WaybillKnowledge
import WaybillMentions
import WaybillText

/// How a cue stands in its clause: voice, time and truth.
struct CueState {
  enum Voice: Int { case active, passive, noun }
  enum Time: Int, CaseIterable { case done, now, future, conditional, infinitive, noun }

  var voice: Voice
  var time: Time
  var isNegated = false
  var isHedged = false

  /// Reads the words before a cue.
  init(_ cue: CueMention, _ sentence: SentenceView, _ clauses: Clauses) {
    if cue.form == .noun {
      voice = .noun
      time = .noun
      isNegated = Self.scan(cue, sentence, clauses, reach: 3).includes(.negation)
      return
    }
    let isVerbLast = sentence.traits.isVerbLast
    var found = Self.scan(cue, sentence, clauses, reach: isVerbLast ? 20 : 7)
    if isVerbLast, cue.form == .part || cue.form == .inf { found |= Self.behind(cue, sentence) }
    isNegated = found.includes(.negation)
    isHedged = found.includes(.hedge)
    let hasBe = found.includes(.be)
    let hasHave = found.includes(.have)
    let isParticiple = cue.form == .part || cue.form == .ed
    voice = .active
    if isParticiple, hasBe || (!hasHave && Self.isReduced(cue, sentence)) { voice = .passive }
    switch cue.form {
    case .fut: time = .future
    case .cond: time = .conditional
    case .inf:
      time =
        found.includes(.future)
        ? .future : found.includes(.conditional) || found.includes(.ability) ? .conditional : .infinitive
    case .ger, .pres: time = found.includes(.future) && cue.form == .ger ? .future : .now
    default:
      time = found.includes(.future) ? .future : found.includes(.conditional) ? .conditional : .done
    }
  }

  private static let scanned = GrammarMarks.mask([
    .be, .have, .future, .conditional, .ability, .negation, .hedge,
  ])

  /// The functions, as bits, of the small words in the clause before a cue, nearest part of it.
  private static func scan(_ cue: CueMention, _ sentence: SentenceView, _ clauses: Clauses, reach: Int)
    -> UInt32
  {
    var found: UInt32 = 0
    var at = cue.atoms.lowerBound - 1
    var words = 0
    let clause = clauses.clause(cue.atoms.lowerBound)
    while at >= sentence.range.lowerBound, words < reach, clauses.clause(at) == clause {
      if sentence.isPunctuation(at), sentence.isSign(at, 0x2C) || sentence.isSign(at, 0x3B) { break }
      found |= sentence.marks.bits(at) & scanned
      if sentence.atoms[at].isWord { words += 1 }
      if sentence.cues.contains(where: { $0.atoms.contains(at) && $0.form.isFinite && $0.form != .ed }) {
        break
      }
      at -= 1
    }
    // French puts the second half of the negation behind the verb.
    if sentence.range.contains(cue.atoms.upperBound), sentence.marks.has(.negation, cue.atoms.upperBound) {
      found |= GrammarMarks.mask([.negation])
    }
    return found
  }

  /// The auxiliaries right behind a verb that closes its clause: "geliefert worden sein soll".
  private static func behind(_ cue: CueMention, _ sentence: SentenceView) -> UInt32 {
    let wanted = GrammarMarks.mask([.be, .have, .future, .conditional, .hedge])
    var found: UInt32 = 0
    var at = cue.atoms.upperBound
    while at < min(sentence.range.upperBound, cue.atoms.upperBound + 4), sentence.atoms[at].isWord,
      sentence.marks.bits(at) & wanted != 0
    {
      found |= sentence.marks.bits(at) & wanted
      at += 1
    }
    return found
  }

  /// A participle without auxiliary is passive behind its noun ("jets procured from Italy", "livrés par").
  private static func isReduced(_ cue: CueMention, _ sentence: SentenceView) -> Bool {
    if cue.form == .part { return true }
    // "Peru bought from Norway": a bare actor right before is the subject.
    if sentence.actors.contains(where: {
      $0.phrase.upperBound == cue.atoms.lowerBound && $0.governor == nil && $0.head != .item
    }) {
      return false
    }
    let next = cue.atoms.upperBound
    guard next < sentence.range.upperBound else { return true }
    if sentence.marks.has(.by, next) || sentence.marks.has(.from, next) { return true }
    return sentence.items.contains { $0.atoms.upperBound == cue.atoms.lowerBound }
      && (sentence.marks.has(.to, next) || sentence.marks.has(.in, next))
  }
}
