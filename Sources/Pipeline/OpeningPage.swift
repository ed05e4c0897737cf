import Basics
import Views

/// Whether a file of a site, by its path from there, is the page that is to be opened first (`BuildOptions.hasOpeningPage`).
package func isOpeningPage(_ path: String) -> Bool { Language.ofCommands.contains { openingPage(in: $0) == path } }

/// The folder that this page expects the site in, beside itself.
package var openedSiteFolder: String { openedFolder }
