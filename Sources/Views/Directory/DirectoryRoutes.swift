import Model

extension LanguageRoutes {
  var directory: [Route] { [] }
}
