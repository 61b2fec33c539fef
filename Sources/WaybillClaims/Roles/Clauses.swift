import WaybillMentions
import WaybillText

/// The clauses of one sentence: a number for every atom.
///
/// A new clause starts at semicolons, dashes, brackets, relative pronouns and words of contrast.
struct Clauses {
  private let numbers: [Int16]
  private let offset: Int

  init(_ sentence: SentenceView) {
    offset = sentence.range.lowerBound
    var numbers: [Int16] = []
    numbers.reserveCapacity(sentence.range.count)
    var current: Int16 = 0
    var stack: [Int16] = []
    var next: Int16 = 1
    for at in sentence.range {
      let atom = sentence.atoms[at]
      if atom.kind == .punctuation {
        switch sentence.bytes[Int(atom.start)] {
        case 0x3B:
          current = next
          next += 1
        case 0x28, 0x5B:
          stack.append(current)
          current = next
          next += 1
        case 0x29, 0x5D:
          numbers.append(current)
          current = stack.popLast() ?? current
          continue
        case 0xE2 where Self.isDash(sentence, at):
          current = next
          next += 1
        default: break
        }
      } else if atom.kind == .word,
        sentence.marks.has(.relative, at) || (sentence.marks.has(.contrast, at) && at > offset)
      {
        current = next
        next += 1
      }
      numbers.append(current)
    }
    self.numbers = numbers
  }

  private static func isDash(_ sentence: SentenceView, _ at: Int) -> Bool {
    let start = Int(sentence.atoms[at].start)
    return sentence.bytes[start + 1] == 0x80
      && (sentence.bytes[start + 2] == 0x93 || sentence.bytes[start + 2] == 0x94)
      && sentence.atoms[at].hasSpaceBefore
  }

  /// The clause that an atom stands in.
  func clause(_ at: Int) -> Int16 { numbers[min(max(0, at - offset), numbers.count - 1)] }
}
