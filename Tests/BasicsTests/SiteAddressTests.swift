import Basics
import Testing

@Suite struct SiteAddressTests {
  @Test(arguments: [
    "https://exemple.ca", "http://localhost:8080/plan/", "HTTPS://Exemple.CA/", "https://théâtre.québec/été/",
    "https://[::1]:80/",
    "http://10.0.0.1", "https://a-b.exemple.ca./x_y/~z", "https://exemple.ca:443", "https://xn--thtre-bsa4d.ca/a%20b/",
  ])
  func good(address: String) { #expect(siteAddressProblem(address) == nil) }

  @Test(
    arguments: [
      ("javascript:alert(1)", .notOfTheWeb), ("data:text/html,x", .notOfTheWeb), ("ftp://exemple.ca/", .notOfTheWeb),
      ("//exemple.ca", .notOfTheWeb), ("exemple.ca", .notOfTheWeb), ("https://", .notOfTheWeb),
      ("https:///x", .notOfTheWeb),
      ("https://exemple.ca:x/", .notOfTheWeb), ("https://exemple.ca:99999/", .notOfTheWeb),
      ("https://exem ple.ca", .notOfTheWeb),
      ("https://exemple..ca/", .notOfTheWeb), ("https://-exemple.ca/", .notOfTheWeb),
      ("https://exemple.ca/../x/", .notOfTheWeb),
      ("https://exemple.ca/\u{0}", .notOfTheWeb), ("https://exemple.ca/\"><script>", .notOfTheWeb),
      ("https://a\u{A0}b.ca", .notOfTheWeb),
      ("https://exemple.ca\\@mal.ca/", .notOfTheWeb), ("https://[::1", .notOfTheWeb),
      (" https://exemple.ca", .notOfTheWeb),
      ("https://usager:secret@exemple.ca/", .userInfo), ("https://usager@exemple.ca", .userInfo),
      ("https://@exemple.ca", .userInfo),
      ("https://exemple.ca/?a=1", .queryOrPlace), ("https://exemple.ca/#x", .queryOrPlace),
      ("https://exemple.ca?", .queryOrPlace),
    ] as [(String, SiteAddressProblem)])
  func bad(address: String, problem: SiteAddressProblem) { #expect(siteAddressProblem(address) == problem) }
}
