import Basics
import Model
import Templates

extension LanguageRoutes {
  /// The list of organizations, and a page for each with all that it has a part in.
  var organizations: [Route] {
    guard
      let list = Directory.organizations(of: site, in: frame.content.strings, at: sections[.organization]?.address)
    else { return [] }
    return routes(of: list, type: .organization, template: "organizations", noun: "organizations") {
      Directory.organizations(of: site, in: $0, at: $1)
    } + organizationPages(list)
  }

  private func organizationPages(_ list: Directory) -> [Route] {
    return site.organizations.filter { $0.header.language == frame.content.language }.map { organization in
      let page = OrganizationPage(
        organization: organization,
        categories: ListedRecord(organization, frame.content.strings).categories.map { group in
          RecordLink(title: group.label, address: list.address(of: .category, key: group.key))
        },
        roles: roles.value[organization.header.address], trail: trail(to: organization.header.address),
        translations: translations(of: organization.header))
      return Route(
        organization.header.address, template: organization.header.layout ?? "organization", reading: frame,
        Part("organization", of: organization.header.address, page), view: OrganizationPage.values)
    }
  }
}
