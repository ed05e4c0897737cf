import Reference
import Views

extension TemplateNames {
  /// The names that the templates of these routes are given.
  init(_ routes: [Route]) {
    self.init(
      pages: routes.lazy.compactMap { route in
        guard case .page(let template, let values) = route.body else { return nil }
        return values().object.map { (template, $0) }
      })
  }
}
