import Basics
import Diagnostics

/// Answers requests from a folder of published files, and from the site as it stands.
struct Responder: Sendable {
  /// The published files.
  let root: String
  let live: Live
  let frame: ErrorOverlay
  /// Whether a `Host` must name this machine.
  let isLoopback: Bool
  /// Seconds since 1970.
  let now: @Sendable () -> Int
  /// How the plan at an address of the site was read; nil where there is none.
  let reading: @Sendable (String) -> ReadingReport?
  private let tags = Tags()
  private let files = FileSystem.local

  init(
    root: String, live: Live, frame: ErrorOverlay, isLoopback: Bool, now: @escaping @Sendable () -> Int,
    reading: @escaping @Sendable (String) -> ReadingReport? = { _ in nil }
  ) {
    self.reading = reading
    self.root = root
    self.live = live
    self.frame = frame
    self.isLoopback = isLoopback
    self.now = now
  }

  func respond(to head: RequestHead) async -> Response {
    guard head.method == "GET" || head.method == "HEAD" else {
      return Response(refusal: .methodNotAllowed, [("Allow", "GET, HEAD")])
    }
    guard let target = Target(head.target) else { return Response(refusal: .badRequest) }
    if isLoopback, let host = target.host ?? head["host"], !Serve.isLoopback(host: host) {
      return Response(refusal: .forbidden)
    }
    switch resolve(target.path) {
    case .refused: return Response(refusal: .badRequest)
    case .own("reading"): return howItWasRead(target)
    case .own(let name): return own(name, head)
    case .nowhere:
      await live.begun()
      return missing([])
    case .site(let names, let isFolder):
      await live.begun()
      return site(names, isFolder: isFolder, target, head)
    }
  }

  // MARK: The site

  private func site(_ names: [String], isFolder: Bool, _ target: Target, _ head: RequestHead) -> Response {
    guard live.state.isPublished else { return unpublished() }
    let path = ([root] + names).joined(separator: "/")
    switch kind(path) {
    case .file where !isFolder: return file(path, head) ?? missing(names)
    case .folder where isFolder: return file(join(path, "index.html"), head) ?? missing(names)
    case .folder where kind(join(path, "index.html")) == .file: return toFolder(target)
    default: return missing(names)
    }
  }

  /// What a path stands for; nothing where it leads out of the published files.
  private func kind(_ path: String) -> FileSystem.Kind? {
    guard let kind = try? files.kind(path), isInside(path) else { return nil }
    return kind
  }

  /// Links may lead from one place of the site to another, and nowhere else.
  private func isInside(_ path: String) -> Bool {
    guard let top = try? files.realPath(root), let real = try? files.realPath(path) else { return false }
    return real == top || real.hasPrefix(top + "/")
  }

  /// A folder’s address ends in a slash, so that the links of its page lead where they should.
  private func toFolder(_ target: Target) -> Response {
    // « ./ » keeps a name with a colon from being taken for a scheme.
    let name = target.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { target.path[$0...].dropFirst() } ?? ""
    return Response(.found, [("Location", "./\(name)/\(target.query)"), ("Cache-Control", "no-store")])
  }

  private func file(_ path: String, _ head: RequestHead) -> Response? {
    guard isInside(path), let file = OpenFile(path) else { return nil }
    let type = mediaType(of: path)
    if isPage(type) {
      let bytes = frame.insert(into: file.read(from: 0, count: file.size), version: live.state.version)
      let validators = Validators(tag: Tags.tag(of: bytes), modified: nil)
      return answer(head, type, validators, size: bytes.count, caching: "no-store") { .bytes(Array(bytes[$0])) }
    }
    let validators = Validators(tag: tags.tag(of: file), modified: file.identity.seconds)
    return answer(head, type, validators, size: file.size, caching: "no-cache") { range in
      range.count <= 65_536
        ? .bytes(file.read(from: range.lowerBound, count: range.count)) : .file(file, range)
    }
  }

  /// The whole of something, a part of it, or word that it has not changed.
  private func answer(
    _ head: RequestHead, _ type: String, _ validators: Validators, size: Int, caching: String,
    _ body: (Range<Int>) -> Response.Body
  ) -> Response {
    var fields = [("Cache-Control", caching), ("ETag", validators.tag)]
    if let modified = validators.modified { fields.append(("Last-Modified", httpDate(modified))) }
    if validators.isFresh(head) { return Response(.notModified, fields) }
    fields += [("Content-Type", type), ("Accept-Ranges", "bytes")]
    let asked = head.method == "GET" && validators.allowRange(head) ? head["range"] : nil
    switch part(asked, of: size) {
    case .whole: return Response(.ok, fields, body: body(0..<size))
    case .bytes(let range):
      let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
      return Response(.partial, fields + [("Content-Range", place)], body: body(range))
    case .none: return Response(refusal: .rangeNotSatisfiable, [("Content-Range", "bytes */\(size)")])
    }
  }

  // MARK: What the site does not have

  /// The site’s own page for it: that of the language in which it was asked for, where there is one.
  private func missing(_ names: [String]) -> Response {
    guard live.state.isPublished else { return unpublished() }
    let language = names.first.flatMap { Language(rawValue: $0) }
    let own = language.flatMap { OpenFile("\(root)/\($0.rawValue)/404.html") }
    guard let file = own ?? OpenFile(join(root, "404.html")) else { return Response(refusal: .notFound) }
    let bytes = frame.insert(into: file.read(from: 0, count: file.size), version: live.state.version)
    return page(.notFound, bytes)
  }

  /// Nothing was published yet: what stands in the way.
  private func unpublished() -> Response { page(.unavailable, live.state.plainPage) }

  private func page(_ status: Status, _ bytes: [UInt8]) -> Response {
    Response(
      status, [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")], body: .bytes(bytes))
  }

  /// `/.jalon/reading?plan=/plans/p/`: how the plan of that address was read.
  private func howItWasRead(_ target: Target) -> Response {
    let start = "?plan="
    guard target.query.hasPrefix(start),
      case .site(let names, _) = resolve(decoded(target.query.dropFirst(start.count)))
    else { return Response(refusal: .badRequest) }
    guard let report = reading(names.reduce("/") { $0 + $1 + "/" }) else { return Response(refusal: .notFound) }
    return page(.ok, frame.page(of: report, version: live.state.version))
  }

  /// An address that was encoded whole, slashes too, as scripts do.
  private func decoded(_ text: Substring) -> String {
    String(text).replacing("%2F", with: "/").replacing("%2f", with: "/")
  }

  private func own(_ name: String, _ head: RequestHead) -> Response {
    if name == "events" {
      return Response(
        .ok, [("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-store")], body: .events)
    }
    guard let bytes = frame.files[name] else { return Response(refusal: .notFound) }
    return answer(
      head, mediaType(of: name), Validators(tag: Tags.tag(of: bytes), modified: nil), size: bytes.count,
      caching: "no-cache"
    ) { .bytes(Array(bytes[$0])) }
  }
}
