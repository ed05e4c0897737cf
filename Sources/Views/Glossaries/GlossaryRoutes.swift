import Model

extension LanguageRoutes {
  var glossaries: [Route] { [] }
}
