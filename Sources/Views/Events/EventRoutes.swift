import Model

extension LanguageRoutes {
  var events: [Route] { [] }
}
