import Mustache

/// An empty value, so that a section of a template leaves it out like a missing one.
struct Blank: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }

  /// The model with `Blank` for every empty text in it.
  ///
  /// Templates look for what is missing in the models around; what is empty must stay where it is.
  static func prepared(_ model: Model) -> Model { model.mapValues(value) }

  private static func value(_ value: Any) -> Any {
    switch value {
    case let text as String: text.isEmpty ? Blank() : text
    case let models as [Model]: models.map(prepared)
    case let model as Model: prepared(model)
    default: value
    }
  }
}
