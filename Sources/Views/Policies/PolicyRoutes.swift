import Model

extension LanguageRoutes {
  var policies: [Route] { [] }
}
