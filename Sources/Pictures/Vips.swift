import Basics
import CVips

/// libvips, opened when a site has something to make smaller and not before: it needs some eighty libraries in turn.
///
/// Of all that it reads it may read only what pictures of a site are made of: no drawings, no documents, nothing that others have
/// taught it. It works on one core at a time, for pictures are made side by side.
struct Vips: Sendable {
  /// The library of this machine; nil where there is none, or one that is older than 8.13.
  static let library: Vips? = Vips()

  private let thumbnail: Function
  private let shrink: Function
  private let write: Function
  private let copy: Function
  private let width: Function
  private let height: Function
  private let unref: Function
  private let free: Function
  private let clearError: Function
  private let endThread: Function
  /// Which one it is.
  let version: [Int]

  private typealias Function = DynamicLibrary.Function

  private init?() {
    let names = [
      "libvips.so.42", "libvips.42.dylib", "/opt/homebrew/lib/libvips.42.dylib", "/usr/local/lib/libvips.42.dylib",
    ]
    guard let library = DynamicLibrary(names),
      let start = Function("vips_init", of: library),
      let tell = Function("vips_version", of: library),
      let block = Function("vips_operation_block_set", of: library),
      let setThreads = Function("vips_concurrency_set", of: library),
      let setCache = Function("vips_cache_set_max", of: library),
      let setLog = Function("g_log_set_handler", of: library),
      let thumbnail = Function("vips_thumbnail_buffer", of: library),
      let shrink = Function("vips_thumbnail_image", of: library),
      let write = Function("vips_image_write_to_buffer", of: library),
      let copy = Function("vips_image_copy_memory", of: library),
      let width = Function("vips_image_get_width", of: library),
      let height = Function("vips_image_get_height", of: library),
      let unref = Function("g_object_unref", of: library),
      let free = Function("g_free", of: library),
      let clearError = Function("vips_error_clear", of: library),
      let endThread = Function("vips_thread_shutdown", of: library)
    else { return nil }
    (self.thumbnail, self.shrink, self.write, self.copy) = (thumbnail, shrink, write, copy)
    (self.width, self.height, self.unref, self.free) = (width, height, unref, free)
    (self.clearError, self.endThread) = (clearError, endThread)
    // What it has to say it would write among messages that are for people.
    typealias SetLog = @convention(c) (UnsafePointer<CChar>, CInt, UnsafeRawPointer, UnsafeRawPointer?) -> CUnsignedInt
    _ = unsafeBitCast(setLog.pointer, to: SetLog.self)(
      "VIPS", 0xFF, unsafeBitCast(sayNothing, to: UnsafeRawPointer.self), nil)
    typealias Start = @convention(c) (UnsafePointer<CChar>) -> CInt
    guard unsafeBitCast(start.pointer, to: Start.self)("jalon") == 0 else { return nil }
    typealias Tell = @convention(c) (CInt) -> CInt
    version = (0..<3).map { Int(unsafeBitCast(tell.pointer, to: Tell.self)($0)) }
    typealias Block = @convention(c) (UnsafePointer<CChar>, CInt) -> Void
    unsafeBitCast(block.pointer, to: Block.self)("VipsForeignLoad", 1)
    for loader in ["Jpeg", "Png", "Webp", "Heif"] {
      unsafeBitCast(block.pointer, to: Block.self)("VipsForeignLoad" + loader, 0)
    }
    typealias Set = @convention(c) (CInt) -> Void
    unsafeBitCast(setThreads.pointer, to: Set.self)(1)
    unsafeBitCast(setCache.pointer, to: Set.self)(0)
  }

  /// A picture in memory, upright.
  struct Image: ~Copyable {
    fileprivate let pointer: UnsafeMutableRawPointer
    private let unref: UnsafeMutableRawPointer?
    let width, height: Int

    fileprivate init(_ pointer: UnsafeMutableRawPointer, of library: Vips) {
      self.pointer = pointer
      unref = library.unref.pointer
      typealias Ask = @convention(c) (UnsafeMutableRawPointer) -> CInt
      width = Int(unsafeBitCast(library.width.pointer, to: Ask.self)(pointer))
      height = Int(unsafeBitCast(library.height.pointer, to: Ask.self)(pointer))
    }

    deinit {
      typealias Unref = @convention(c) (UnsafeMutableRawPointer) -> Void
      unsafeBitCast(unref, to: Unref.self)(pointer)
    }
  }

  /// The picture of a file, no wider than a width; nil where it cannot be read, or not to its end.
  func open(_ bytes: [UInt8], width: Int) -> Image? {
    guard let thumbnail = thumbnail.pointer else { return nil }
    var opened: UnsafeMutableRawPointer?
    // What is opened is read as it is decoded, and its bytes have to be there until then.
    let decoded = bytes.withUnsafeBytes { bytes -> UnsafeMutableRawPointer? in
      let code = jalon_vips_thumbnail(thumbnail, bytes.baseAddress, bytes.count, &opened, CInt(clamping: width))
      return code == 0 ? inMemory(opened) : nil
    }
    guard let decoded else { return failed() }
    return Image(decoded, of: self)
  }

  /// The same picture, no wider than a width.
  func shrink(_ image: borrowing Image, width: Int) -> Image? {
    guard let shrink = shrink.pointer else { return nil }
    var opened: UnsafeMutableRawPointer?
    guard jalon_vips_shrink(shrink, image.pointer, &opened, CInt(clamping: width)) == 0, let decoded = inMemory(opened)
    else {
      return failed()
    }
    return Image(decoded, of: self)
  }

  /// A picture as the bytes of a file.
  ///
  /// - Parameter form: what the name of such a file ends in, and how it is written: `.jpg[Q=80]`.
  func write(_ image: borrowing Image, as form: String) -> [UInt8]? {
    guard let write = write.pointer else { return nil }
    var bytes: UnsafeMutableRawPointer?
    var count = 0
    guard jalon_vips_write(write, image.pointer, form, &bytes, &count) == 0, let bytes else { return failed() }
    defer {
      typealias Free = @convention(c) (UnsafeMutableRawPointer) -> Void
      unsafeBitCast(free.pointer, to: Free.self)(bytes)
    }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// Lets go of what the library keeps for the thread that has been at work.
  func rest() {
    typealias Call = @convention(c) () -> Void
    unsafeBitCast(endThread.pointer, to: Call.self)()
  }

  /// Decodes what has been opened, once for all that is made of it.
  private func inMemory(_ opened: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let opened else { return nil }
    let source = Image(opened, of: self)
    typealias Copy = @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer?
    return unsafeBitCast(copy.pointer, to: Copy.self)(source.pointer)
  }

  private func failed<Result: ~Copyable>() -> Result? {
    // Words for all that went wrong since, whoever’s it was: nobody reads them.
    typealias Call = @convention(c) () -> Void
    unsafeBitCast(clearError.pointer, to: Call.self)()
    return nil
  }
}

/// `GLogFunc`.
private let sayNothing: @convention(c) (UnsafePointer<CChar>?, CInt, UnsafePointer<CChar>?, UnsafeRawPointer?) -> Void =
  {
    _, _, _, _ in
  }
