/// What a strategic plan says before its objectives.
package struct Strategy: Sendable, Hashable {
  package var vision: Prose?
  package var mission: Prose?
  /// One entry a value: « Être solidaire ».
  package var values: [Prose] = []
  package var orientations: [Prose] = []
  /// In the order of their numbers.
  package var axes: [Axis] = []

  package init() {}
}

/// What groups objectives, under whatever name: an issue (*enjeu*) that they answer, an axis, an orientation, a pillar.
package struct Issue: Sendable, Hashable {
  /// Unique in the plan: `enjeu-1`.
  package var id: String
  /// The group that this one is in, by its id, in a plan of four levels and more.
  package var parent: String?
  /// What it is called in the source: « Enjeu », « Orientation »…
  package var label: String
  package var number: String?
  package var title: String
  package var body = Prose()
  package var origin: Origin

  package init(id: String, label: String, number: String?, title: String, origin: Origin) {
    self.id = id
    self.label = label
    self.number = number
    self.title = title
    self.origin = origin
  }
}

/// A way of acting that runs through a whole strategic plan: « Axe 1 : Concerter ».
package struct Axis: Sendable, Hashable {
  /// As written: `1`.
  package var number: String
  package var name: String

  package init(number: String, name: String) {
    self.number = number
    self.name = name
  }
}

/// What is done for an objective on one axis.
package struct AxisAction: Sendable, Hashable {
  /// The axis, by its number.
  package var axis: String
  package var text: Prose

  package init(axis: String, text: Prose) {
    self.axis = axis
    self.text = text
  }
}
