/// The fields of a transfer on which claims can disagree.
public enum Field: String, Sendable, CaseIterable {
  case supplier, recipient, kind, stage
  case stageDate = "stage_date"
  case delivery, value, designation, quantity
}
