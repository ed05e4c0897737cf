import Basics
import Model
import Templates
import Testing

@testable import Views

@Suite struct ReportTests {
  private func files(_ keys: String) -> [String: String] {
    [
      "plans/p.md":
        "---\nsuivi: oui\n---\n# Le plan\n## Objectif 1 : Un\n### Projet : A\nJalons\n- Premier (mars 2019)\n- Second (mars 2020)\n",
      "rapports/r.md":
        "---\ntitre: Bilan\nplan: Le plan\n\(keys)---\nUn mot.\n\n{{jalons état=\"en retard\"}}\n\n## Suite\n",
    ]
  }

  /// The states are those of the report's day, below its title and in its text, whatever the site's.
  @Test func statesOfItsDay() throws {
    let page = try MadeSite(files("état au: 2019-06-30\npériode: 2019/2020\n")).page("/rapports/r/")
    let report = page["report"]
    #expect(report?["as_of", "text"]?.text == "30 juin 2019")
    #expect(report?["standing", "states"].texts("name") == ["late", "planned"])
    #expect(report?["standing_title"]?.text == "Où en était le plan au 30 juin 2019")
    #expect(report?["period"]?.text == "2019–2020")
    #expect(report?["plan", "url"]?.text == "/plans/p/")
    #expect(page["page", "pieces", 1, "entries"]?.list.count == 1)
    #expect(page["page", "pieces", 1, "plan", "as_of_text"]?.text == "État au 30 juin 2019")
  }

  @Test func withoutADayTheSitesIsMeant() throws {
    let page = try MadeSite(files("")).page("/rapports/r/")
    #expect(page["report", "as_of", "text"]?.text == "15 décembre 2020")
    #expect(page["report", "standing", "states"].texts("name") == ["late"])
  }

  @Test func withoutAPlan() throws {
    let page = try MadeSite(["rapports/r.md": "---\ntitre: Bilan\n---\nUn mot.\n"]).page("/rapports/r/")
    #expect(page["report", "standing"] == .null)
    #expect(page["report", "has_as_of"] == false)
    #expect(page["page", "pieces", 0, "html"]?.text?.contains("Un mot.") == true)
  }

  @Test func latestPeriodFirst() throws {
    func report(_ title: String, _ keys: String) -> String { "---\ntitre: \(title)\n\(keys)---\n" }
    let site = try MadeSite([
      "rapports/a.md": report("Ancien", "période: 2017/2018\n"),
      "rapports/b.md": report("Récent", "période: 2019/2020\n"),
      "rapports/c.md": report("Sans période", ""),
    ])
    let groups = try site.page("/rapports/")["groups"]
    #expect(groups?[0, "items"].texts("title") == ["Récent", "Ancien", "Sans période"])
    #expect(groups?[0, "items", 0, "notes"].texts("text") == ["2019–2020"])
    #expect(groups?[0, "has_title"] == false)
  }
}

@Suite struct GlossaryTests {
  @Test func fromAToZ() throws {
    let text =
      "---\ntitre: Glossaire\n---\nDes sigles.\n\n- **RAMO** : Réseau.\n- **Écran** : Une *toile*.\n- **ABC** : Lettres.\n"
    let page = try MadeSite(["glossaire.md": text]).page("/glossaire/")
    #expect(page["glossary", "terms"].texts("term") == ["ABC", "Écran", "RAMO"])
    #expect(page["glossary", "terms"].texts("id") == ["abc", "ecran", "ramo"])
    #expect(page["glossary", "terms", 1, "definition"]?.text == "Une <em>toile</em>.")
    #expect(page["glossary", "has_letters"] == false)
    #expect(page["page", "body"]?.text?.contains("Des sigles.") == true)
  }

  /// Where there are many, each letter leads to its first term.
  @Test func letters() throws {
    let words = (1...13).map { "- **\($0 < 3 ? "A" : "B")\($0)** : x\n" }.joined()
    let page = try MadeSite(["glossaire.md": "---\ntitre: G\n---\n\(words)"]).page("/glossaire/")
    #expect(page["glossary", "has_letters"] == true)
    #expect(page["glossary", "letters"].texts("url") == ["#a1", "#b10"])
    #expect(page["glossary", "letters"]?.list.map { $0["count"] } == [2, 11])
  }
}
