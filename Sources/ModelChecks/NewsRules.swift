import Basics
import Diagnostics
import Model

/// A piece of news says of which day it is.
func findNewsUndated(_ site: Site, _ context: Context) -> [Finding] {
  site.news.filter { $0.byline.date == nil && !$0.byline.isDateUnread }.map { news in
    context.sources.finding(
      .newsUndated, at: news.origin,
      Words(
        fr: "« \(news.header.title) » n’a pas de date : elle vient après toutes les autres actualités",
        en: "“\(news.header.title)” has no date: it comes after all other news"),
      hint: Words(fr: "Ajoutez « date : 2026-05-12 ».", en: "Add “date: 2026-05-12”."))
  }
}
