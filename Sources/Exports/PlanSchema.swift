import Basics
import Dates
import Model

/// The JSON Schema (draft 2020-12) of `plan.json`, for those who read it with a program.
///
/// It is strict: every key is there, null where there is nothing to say, and there is no other key.
package func planSchema() -> [UInt8] {
  let root: [(String, JSON)] = [
    ("$schema", "https://json-schema.org/draft/2020-12/schema"),
    // Relative to where the schema is found: it moves with the site.
    ("$id", "plan.json"),
    ("title", "Plan"),
    ("description", "A plan published by Jalon: what was promised, with whom, and where it stands."),
  ]
  let definitions: JSON = [
    "issue": issue, "axis": axis, "objective": objective, "project": project, "action": action,
    "totals": totals, "money": money, "milestone": milestone, "update": update, "indicator": indicator,
    "measure": measure, "date": date, "day": day,
    "state": state, "theory": theory,
  ]
  return JSON.object(root + members(of: plan) + [("$defs", definitions)]).bytes
}

// MARK: Definitions

private let plan = object(
  [
    ("$schema", text("Where this schema is, from the file.")),
    ("title", text("What the plan is called.")),
    ("language", pattern("^[a-z]{2}-[A-Z]{2}$", "The language of its words (BCP 47): fr-CA.")),
    ("period", orNull(reference("date"))),
    ("asOf", described("The day that states are told for.", reference("day"))),
    ("followed", flag("Whether somebody says how it goes: only then is what is past and untold late.")),
    ("organization", optionalText("Whose plan it is.")),
    ("summary", optionalText("The plan in a sentence or two.")),
    ("source", optionalText("Where the plan comes from, in words.")),
    ("text", optionalText("What is written before the first objective.")),
    ("vision", optionalText("Of a strategic plan.")),
    ("mission", optionalText("Of a strategic plan.")),
    ("values", list(["type": "string"], "Of a strategic plan.")),
    ("orientations", list(["type": "string"], "Of a strategic plan.")),
    ("issues", list(reference("issue"), "What groups strategic objectives.")),
    ("axes", list(reference("axis"), "Ways of acting that run through the plan.")),
    ("objectives", list(reference("objective"), "In the order of the plan.")),
  ] + parts + [("fields", described("What it says under keys that its site declares.", ["type": "object"]))])

private let issue = object([
  ("id", id), ("parent", optionalText("The id of the group that it is in, in a plan of four levels and more.")),
  ("label", text("What it is called: Enjeu, Axe.")), ("number", number), ("title", text("Without markup.")),
  ("text", optionalText("What is written under it.")),
])

private let axis = object([("number", text("As written: 1.")), ("name", text("Empty where it has none."))])

private let objective = object(
  [
    ("id", id), ("label", text("What it is called: Objectif, But.")), ("number", number),
    ("title", text("Without markup.")),
    ("issue", optionalText("The id of the issue that it answers.")),
    ("text", optionalText("What is written under it.")),
    ("statement", optionalText("What is to be reached, as one sentence.")),
    ("due", orNull(reference("date"))),
    ("actions", list(reference("action"), "What is done on each axis.")),
  ] + parts + [("projects", list(reference("project"), "In the order of the plan."))])

private let project = object(
  [
    ("id", id), ("label", text("What it is called: Projet, Action.")), ("number", number),
    ("title", text("Without markup.")), ("text", optionalText("What is written under it.")),
  ] + parts)

private let action = object([
  ("axis", text("The number of the axis.")), ("text", text("What is done.")),
])

private let totals = described(
  "What it costs, its parts with it: what it says of itself, else what its parts say, added up.",
  object([
    ("cost", list(reference("money"), "One sum a currency; empty where nothing says what it costs.")),
    ("spent", list(reference("money"), "One sum a currency.")),
    ("uncounted", ["type": "integer", "description": "How many amounts were written in words that no sum can count."]),
  ]))

private let money = object([
  ("amount", ["type": "number", "description": "In the currency’s unit: 12500.5."]),
  ("currency", pattern("^[A-Z]{3}$", "ISO 4217; a lone $ is the dollar of Canada: CAD.")),
])

private let milestone = object([
  ("id", described("Unique in the plan; an anchor of its pages.", id)),
  ("title", text("Without the date and markup.")),
  ("done", ["type": "boolean", "description": "Whether the state is “done”."]),
  ("state", reference("state")),
  ("stateText", optionalText("The author's own words for the state.")),
  ("progress", ["type": ["number", "null"], "description": "How much is done, in per cent, as its author says."]),
  ("atRisk", flag("Whether its author says that it is at risk.")),
  ("onHold", flag("Whether its author says that it waits.")),
  ("date", orNull(reference("date"))),
  ("newDate", described("The date that a postponed milestone now has.", orNull(reference("date")))),
  ("lead", optionalText("Who answers for it, on one line.")),
  ("leads", list(["type": "string"], "Who answers for it, one by one.")),
  ("budget", optionalText("What it costs, as written.")),
  ("spent", optionalText("What was spent, as written.")),
  ("evidence", optionalText("What shows that it is done.")),
  ("reason", optionalText("Why it was dropped or postponed.")),
  ("note", optionalText("Anything else.")),
  ("indicators", list(reference("indicator"), "What is counted to know whether it succeeded.")),
  ("updates", list(reference("update"), "Its history, as written.")),
])

private let update = object([
  ("date", reference("date")), ("state", orNull(reference("state"))), ("note", optionalText("What happened.")),
  ("evidence", optionalText("What shows it.")),
])

private let indicator = object([
  ("id", id), ("title", text("What is counted.")), ("unit", optionalText("What the values count.")),
  ("baseline", orNull(reference("measure"))),
  ("targets", list(reference("measure"), "What is aimed at; several where there is one a year.")),
  ("actuals", list(reference("measure"), "What was measured.")), ("note", optionalText("Anything else.")),
])

private let theory = object([
  ("kind", ["enum": .list(TheorySection.Kind.allCases.map { .text($0.rawValue) })]), ("label", text("As written.")),
  ("items", list(["type": "string"], "One an entry.")),
])

private let measure = object([
  ("text", text("As written: 50 %.")),
  ("value", ["type": ["number", "null"], "description": "The number in it; null where there is none."]),
  ("date", orNull(reference("date"))),
])

private let date = described(
  "A date as written and as understood.",
  object([
    ("text", text("As written: automne 2020.")),
    ("edtf", optionalText("In EDTF (ISO 8601-2); null where it is to be determined.")),
    ("start", described("First day; null where it is open.", orNull(reference("day")))),
    ("end", described("Last day, inclusive; null where it is open.", orNull(reference("day")))),
    ("kind", ["enum": .list(DateExpression.Kind.allCases.map { .text($0.rawValue) })]),
  ]))

private let day = pattern("^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$", "A day (ISO 8601-1).")

private let state: JSON = [
  "description":
    "Where a milestone stands: what its author says, else what its date says; “unreported” once that is past in a plan that nobody follows.",
  "enum": .list(State.allCases.map { .text($0.rawValue) }),
]

/// What a plan, an objective and a project all have.
private let parts: [(String, JSON)] = [
  ("lead", optionalText("Who answers for it, on one line.")),
  ("leads", list(["type": "string"], "Who answers for it, one by one.")),
  ("budget", optionalText("What it costs, as written.")),
  ("spent", optionalText("What was spent, as written.")),
  ("totals", reference("totals")),
  ("milestones", list(reference("milestone"), "Those that are its own, not those of its parts.")),
  ("partners", list(["type": "string"], "Names of organizations.")),
  ("results", list(["type": "string"], "What will be true.")),
  ("indicators", list(reference("indicator"), "What is counted.")),
  ("theory", list(reference("theory"), "Inputs, activities, outputs, outcomes, where they are told.")),
]

private let id = pattern("^[a-z0-9]+(-[a-z0-9]+)*$", "Unique in the plan; an anchor of its pages.")
private let number = optionalText("As written: 1, 1.2.")

// MARK: Words of the schema

private func object(_ properties: [(String, JSON)]) -> JSON {
  [
    "type": "object", "properties": .object(properties), "required": .list(properties.map { .text($0.0) }),
    "additionalProperties": false,
  ]
}

private func text(_ description: String) -> JSON { ["type": "string", "description": .text(description)] }

private func optionalText(_ description: String) -> JSON {
  ["type": ["string", "null"], "description": .text(description)]
}

private func flag(_ description: String) -> JSON { ["type": "boolean", "description": .text(description)] }

private func pattern(_ pattern: String, _ description: String) -> JSON {
  ["type": "string", "pattern": .text(pattern), "description": .text(description)]
}

private func list(_ items: JSON, _ description: String) -> JSON {
  ["type": "array", "items": items, "description": .text(description)]
}

private func reference(_ name: String) -> JSON { ["$ref": .text("#/$defs/\(name)")] }

private func orNull(_ schema: JSON) -> JSON { ["anyOf": [schema, ["type": "null"]]] }

/// The schema with words of its own, in place of any that it had.
private func described(_ description: String, _ schema: JSON) -> JSON {
  .object([("description", .text(description))] + members(of: schema).filter { $0.0 != "description" })
}

private func members(of schema: JSON) -> [(String, JSON)] {
  guard case .object(let members) = schema else { return [] }
  return members.map { ($0.name, $0.value) }
}
