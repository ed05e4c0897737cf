import Basics
import Model
import Templates

extension Plan {
  /// The axes of the plan, then those that only its actions name.
  var shownAxes: [Axis] {
    var axes = strategy.axes
    var known = Set(axes.map(\.number))
    for action in objectives.lazy.flatMap(\.actions) where known.insert(action.axis).inserted {
      axes.append(Axis(number: action.axis, name: ""))
    }
    return axes
  }
}

extension PlanValues {
  /// What a strategic plan says before its objectives.
  func strategy(_ plan: Plan) -> [(String, Value)] {
    let strategy = plan.strategy
    let axes = plan.shownAxes
    let hasStrategy =
      strategy.vision != nil || strategy.mission != nil || !strategy.values.isEmpty || !strategy.orientations.isEmpty
      || !axes.isEmpty || !plan.issues.isEmpty
    return [
      ("has_strategy", .bool(hasStrategy)),
      ("vision_html", html(strategy.vision)),
      ("mission_html", html(strategy.mission)),
      ("has_values", .bool(!strategy.values.isEmpty)),
      ("values", .list(strategy.values.map { ["html": html($0)] })),
      ("has_orientations", .bool(!strategy.orientations.isEmpty)),
      ("orientations", .list(strategy.orientations.map { ["html": html($0)] })),
      ("has_axes", .bool(!axes.isEmpty)),
      ("axes", .list(axes.map(axis))),
      ("has_issues", .bool(!plan.issues.isEmpty)),
      ("issues", .list(issues(plan))),
    ]
  }

  private func issues(_ plan: Plan) -> [Value] {
    let objectives = Dictionary(grouping: plan.objectives) { $0.issue ?? "" }
    return plan.issues.map { issue in
      [
        "id": .text(issue.id), "label": .optional(numbered(issue.label, issue.number)), "title": .text(issue.title),
        "body": .markup(issue.body.markup), "has_objectives": .bool(objectives[issue.id] != nil),
        "objectives": .list((objectives[issue.id] ?? []).map { answer($0) }),
      ]
    }
  }

  /// An objective among those that answer an issue: where it is, and its anchor on a page that holds the whole plan.
  private func answer(_ objective: Objective) -> Value {
    let link = header.link(to: objective)
    return [
      "id": .text(objective.id), "label": .optional(link.label), "title": .text(link.title),
      "url": .address(link.address),
    ]
  }

  // MARK: The matrix

  /// Objectives by issue, what is done for each on every axis.
  func matrix(_ plan: Plan) -> [(String, Value)] {
    let axes = plan.shownAxes
    return [
      ("has_axes", .bool(!axes.isEmpty)), ("axes", .list(axes.map(axis))),
      ("issues", .list(rowsByIssue(plan).map { issue($0, $1, axes) })),
    ]
  }

  /// In the order of the plan's issues; then what answers none.
  private func rowsByIssue(_ plan: Plan) -> [(Issue?, [Objective])] {
    let known = Set(plan.issues.map(\.id))
    let groups = Dictionary(grouping: plan.objectives) { objective in
      objective.issue.flatMap { known.contains($0) ? $0 : nil }
    }
    return (plan.issues.map { $0 as Issue? } + [nil]).compactMap { issue in groups[issue?.id].map { (issue, $0) } }
  }

  private func issue(_ issue: Issue?, _ objectives: [Objective], _ axes: [Axis]) -> Value {
    [
      "id": .text(issue?.id ?? "objectives"), "label": .optional(issue.flatMap { numbered($0.label, $0.number) }),
      "title": .optional(issue?.title), "has_title": .bool(issue != nil),
      "rows": .list(objectives.map { row($0, axes) }),
    ]
  }

  private func row(_ objective: Objective, _ axes: [Axis]) -> Value {
    let indicators = objective.details.indicators
    let cells: [Value] = axes.map { axis in
      // Several actions on one axis are one cell's text.
      let html = objective.actions.filter { $0.axis == axis.number }.map(\.text.markup).joined(separator: "; ")
      return [
        "axis_label": .text(label(axis)), "html": html.isEmpty ? .null : .markup(html),
        "has_html": .bool(!html.isEmpty),
      ]
    }
    return [
      "id": .text(objective.id), "label": .optional(objective.number), "title": .text(objective.title),
      "url": .address(header.address(of: objective)), "statement_html": html(objective.statement),
      "due": wording.clearDate(objective.due), "cells": .list(cells), "has_indicators": .bool(!indicators.isEmpty),
      "indicators": .list(indicators.map { ["title": .text($0.title)] }),
    ]
  }
}
