import Model

extension LanguageRoutes {
  var missions: [Route] { [] }
}
