import Model

extension LanguageRoutes {
  var organizations: [Route] { [] }
}
