import Basics
import Model
import Templates

extension DataTable {
  /// A table’s columns and rows; of a chart also what is drawn: a bar in each cell of numbers, or lines above the table.
  ///
  /// Either way the table is there: it says all that the drawing does.
  func fields(_ strings: Strings, isChart: Bool, _ form: ChartForm) -> [(String, Value)] {
    let scale = isChart && form == .bars ? BarScale(numbers) : nil
    return [
      ("link", .link(link)),
      ("left", .optional(left > 0 ? strings.count(left, "rows_left") : nil)),
      (
        "columns",
        .list(
          columns.enumerated().map { index, column in
            ["title": .text(column.title), "is_number": .bool(column.isNumeric && !isHead(index, isChart: isChart))]
          })
      ),
      (
        "rows",
        .list(
          rows.map { row in
            [
              "cells": .list(
                row.indices.map { index in
                  let column = columns[index]
                  return [
                    "text": .text(text(row[index], isName: index == 0, strings)),
                    "is_number": .bool(column.isNumeric),
                    "is_head": .bool(isHead(index, isChart: isChart)),
                    "bar": index > 0 && column.isNumeric ? scale?.bar(row[index].number) ?? .null : .null,
                  ]
                })
            ]
          })
      ),
      ("lines", isChart && form == .line ? LineChart(self)?.value(self, strings) ?? .null : .null),
    ]
  }

  /// Whether a column names its rows.
  private func isHead(_ index: Int, isChart: Bool) -> Bool { index == 0 && (isChart || !columns[index].isNumeric) }

  /// What a cell says. A whole number that names a row is a year or another name, and in no groups.
  func text(_ cell: Cell, isName: Bool, _ strings: Strings) -> String {
    if let text = cell.text { return text }
    guard let number = cell.number else { return "" }
    return isName && number == number.rounded() && number.magnitude < 1e9
      ? String(Int(number)) : strings.written(number)
  }

  /// The places of the columns that are drawn.
  var drawn: [Int] { columns.indices.filter { $0 > 0 && columns[$0].isNumeric } }

  private var numbers: [Double] { rows.flatMap { row in drawn.compactMap { row[$0].number } } }
}

/// What bars are measured by: the same for all of a chart, from the least to the greatest and nought.
private struct BarScale {
  private let least: Double
  private let span: Double

  /// Nil where there is nothing to measure.
  init?(_ numbers: [Double]) {
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    least = min(0, low)
    span = max(0, high) - least
    if span <= 0 || !span.isFinite { return nil }
  }

  /// From where to how far, in hundredths of the room.
  func bar(_ number: Double?) -> Value {
    guard let number else { return .null }
    let from = (min(0, number) - least) / span * 100
    return ["x": .decimal(tenths(from)), "width": .decimal(tenths(number.magnitude / span * 100))]
  }
}

/// Lines over the names of the first column, in a drawing of 720 × 320.
private struct LineChart {
  private let ticks: [Double]
  private let left = 90.0
  private let right = 704.0
  private let top = 16.0
  private let bottom = 270.0

  /// Nil where there are no two points to join.
  init?(_ table: DataTable) {
    let numbers = table.rows.flatMap { row in table.drawn.compactMap { row[$0].number } }
    guard table.rows.count > 1, let low = numbers.min(), let high = numbers.max(), low.isFinite, high.isFinite else {
      return nil
    }
    ticks = Self.ticks(from: min(0, low), to: max(0, high))
    if ticks.count < 2 { return nil }
  }

  /// Round numbers around all that is drawn, four to seven of them: in ones, twos or fives.
  private static func ticks(from low: Double, to high: Double) -> [Double] {
    var step = 1.0
    let span = max(high - low, .leastNormalMagnitude)
    guard span > 1e-9, span < 1e15 else { return [] }
    while span / step > 10 { step *= 10 }
    while span / step <= 1 { step /= 10 }
    let parts = span / step
    if parts <= 2 { step /= 5 } else if parts <= 5 { step /= 2 }
    let first = Int((low / step).rounded(.down))
    let last = Int((high / step).rounded(.up))
    // A tenth is no number of two; whole multiples of a whole part are.
    return (first...max(first + 1, last)).map { step < 1 ? Double($0) / (1 / step).rounded() : Double($0) * step }
  }

  func value(_ table: DataTable, _ strings: Strings) -> Value {
    let (low, high) = (ticks[0], ticks[ticks.count - 1])
    func x(_ row: Int) -> Double { tenths(left + (right - left) * Double(row) / Double(table.rows.count - 1)) }
    func y(_ number: Double) -> Double { tenths(bottom - (bottom - top) * (number - low) / (high - low)) }
    let every = max(1, (table.rows.count + 5) / 6)
    let named = table.rows.indices.filter { $0.isMultiple(of: every) }
    return [
      "ticks": .list(ticks.map { ["y": .decimal(y($0)), "text": .text(strings.written($0))] }),
      "names": .list(
        named.map { row in
          let text = table.text(table.rows[row][0], isName: true, strings)
          return ["x": .decimal(x(row)), "text": .text(text.count > 12 ? text.prefix(11) + "…" : text)]
        }),
      "series": .list(
        table.drawn.enumerated().map { number, column in
          let points = table.rows.indices.compactMap { row in
            table.rows[row][column].number.map { (x: x(row), y: y($0)) }
          }
          return [
            "number": .integer(number % 4 + 1), "title": .text(table.columns[column].title),
            "points": .text(points.map { "\(shortest($0.x)),\(shortest($0.y))" }.joined(separator: " ")),
            "dots": .list(points.map { ["x": .decimal($0.x), "y": .decimal($0.y)] }),
          ]
        }),
    ]
  }

  private func shortest(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : number.description
  }
}
