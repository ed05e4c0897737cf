import Basics
import CCurl

/// libcurl, opened when links are asked after and not before: linked, it would take every run of the program twice as long to
/// start, for the two dozen libraries that it needs in turn.
struct Curl: Sendable {
  /// The library of this machine; nil where there is none.
  static let library: Curl? = Curl()

  private let initialize: Function
  private let setOption: Function
  private let performRequest: Function
  private let getInfo: Function
  private let cleanUp: Function
  private let describe: Function

  private typealias Function = DynamicLibrary.Function

  private init?() {
    let names = ["libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib", "/usr/lib/libcurl.4.dylib"]
    guard let library = DynamicLibrary(names),
      let start = Function("curl_global_init", of: library),
      let initialize = Function("curl_easy_init", of: library),
      let setOption = Function("curl_easy_setopt", of: library),
      let performRequest = Function("curl_easy_perform", of: library),
      let getInfo = Function("curl_easy_getinfo", of: library),
      let cleanUp = Function("curl_easy_cleanup", of: library),
      let describe = Function("curl_easy_strerror", of: library)
    else { return nil }
    (self.initialize, self.setOption, self.performRequest) = (initialize, setOption, performRequest)
    (self.getInfo, self.cleanUp, self.describe) = (getInfo, cleanUp, describe)
    // Everything there is, once, before any thread.
    typealias Start = @convention(c) (CLong) -> CInt
    guard unsafeBitCast(start.pointer, to: Start.self)(3) == 0 else { return nil }
  }

  /// A request as the library wants it: `curl/curl.h`.
  enum Option: CInt {
    case noBody = 44
    case followRedirects = 52
    case mostRedirects = 68
    case noSignals = 99
    case milliseconds = 155
    case protocols = 181
    case redirectProtocols = 182
    case url = 10_002
    case userAgent = 10_018
    case cookieFile = 10_031
    case writeFunction = 20_011
  }

  /// How a request ended: the status of the last answer, 0 where there was none, and the library’s code and words for what went
  /// wrong, 0 for nothing.
  struct Outcome {
    var status: Int
    var code: Int
    var words: String
  }

  /// Sends a request whose body nobody reads.
  func perform(numbers: [Option: Int], texts: [Option: String]) -> Outcome {
    guard let setOption = setOption.pointer, let getInfo = getInfo.pointer, let handle = makeHandle() else {
      return Outcome(status: 0, code: 2, words: "")
    }
    defer { destroy(handle) }
    for (option, value) in numbers { _ = jalon_curl_set_number(setOption, handle, option.rawValue, value) }
    for (option, value) in texts {
      _ = value.withCString { jalon_curl_set_pointer(setOption, handle, option.rawValue, $0) }
    }
    _ = jalon_curl_set_pointer(
      setOption, handle, Option.writeFunction.rawValue, unsafeBitCast(stopReading, to: UnsafeRawPointer.self))
    typealias Perform = @convention(c) (UnsafeMutableRawPointer) -> CInt
    let code = unsafeBitCast(performRequest.pointer, to: Perform.self)(handle)
    var status = 0
    _ = jalon_curl_get_number(getInfo, handle, Self.responseCode, &status)
    return Outcome(status: status, code: Int(code), words: words(for: code))
  }

  private static let responseCode: CInt = 0x20_0002

  private func makeHandle() -> UnsafeMutableRawPointer? {
    typealias Initialize = @convention(c) () -> UnsafeMutableRawPointer?
    return unsafeBitCast(initialize.pointer, to: Initialize.self)()
  }

  private func destroy(_ handle: UnsafeMutableRawPointer) {
    typealias CleanUp = @convention(c) (UnsafeMutableRawPointer) -> Void
    unsafeBitCast(cleanUp.pointer, to: CleanUp.self)(handle)
  }

  private func words(for code: CInt) -> String {
    typealias Describe = @convention(c) (CInt) -> UnsafePointer<CChar>?
    return unsafeBitCast(describe.pointer, to: Describe.self)(code).map { String(cString: $0) } ?? ""
  }
}

/// Takes no byte of a body, which ends the request: that there is one is all one has to know.
private let stopReading: @convention(c) (UnsafeRawPointer?, Int, Int, UnsafeRawPointer?) -> Int = { _, _, _, _ in 0 }
