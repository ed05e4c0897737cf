import Foundation
import TestSupport
import Testing

@testable import Serve

/// A new user’s first minutes: an empty folder, `jalon init`, `jalon serve`, a sentence changed, a file added.
@Suite(.serialized) struct FirstMinutesTests {
  @Test func fromAnEmptyFolderToAPageThatFollowsTheText() throws {
    let site = try TestSite()
    #expect(try run("init", site.root, "--lang", "fr").code == 0)
    let served = try Served(site)
    let events = try served.events()
    let first = try events.next()
    #expect(!first.broken && first.html.isEmpty)
    #expect(try served.client.get("/").body.contains("Un petit site pour commencer"))
    let text = try String(contentsOfFile: "\(site.root)/content/index.md", encoding: .utf8)
    try site.write("index.md", text.replacing("Un petit site pour commencer", with: "Notre site"))
    #expect(try events.next().version != first.version)
    #expect(try served.client.get("/").body.contains("Notre site"))
    // A record that is added is found where its kind is listed.
    #expect(try served.client.get("/missions/").body.contains("Berlin"))
    #expect(try run("new", "mission", "Oslo 2027", "-s", site.root).code == 0)
    #expect(!(try events.next().broken))
    #expect(try served.client.get("/missions/2027-oslo/").status == 200)
    #expect(try served.client.get("/missions/").body.contains("Oslo 2027"))
  }
}
