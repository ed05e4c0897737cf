extension DateReader {
  func nearest(to phrase: String) -> String? { nil }
}
