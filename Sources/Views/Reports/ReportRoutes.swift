import Model

extension LanguageRoutes {
  var reports: [Route] { [] }
}
