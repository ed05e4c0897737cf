#if canImport(Glibc) || canImport(Musl)
  import Basics
  import Dispatch

  #if canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// Linux tells of changes in folders, one watch a folder (inotify(7)): watches are put on new folders as they appear, and
  /// taken off those that leave.
  final class Inotify: Sendable {
    private let state: Locked<WatchedFolders>
    /// May be used from any thread, as all of Dispatch’s objects; its type does not say so on every system.
    private nonisolated(unsafe) let source: any DispatchSourceRead

    /// Nil where the system has no inotify, or no watch to spare for every folder.
    init?(_ site: String, changes: Changes) {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      var folders = WatchedFolders(site, descriptor: descriptor, changes: changes)
      guard folders.watchAll() else {
        close(descriptor)
        return nil
      }
      let state = Locked(folders)
      self.state = state
      let queue = DispatchQueue(label: "jalon.inotify", qos: .userInitiated)
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      source.setEventHandler { state.withLock { $0.readEvents() } }
      source.setCancelHandler { close(descriptor) }
      source.activate()
      self.source = source
    }

    /// Takes events as the system writes them, for tests of those that it seldom sends.
    func take(_ bytes: [UInt8]) { state.withLock { $0.take(bytes) } }

    deinit { source.cancel() }
  }

  /// The folders that are watched, and what their events mean.
  private struct WatchedFolders: Sendable {
    let site: String
    let descriptor: Int32
    let changes: Changes
    /// Folders from the site’s, by the number of their watch; the site’s own is empty.
    private var folders: [Int32: String] = [:]
    private var polling: Polling?

    init(_ site: String, descriptor: Int32, changes: Changes) {
      self.site = site
      self.descriptor = descriptor
      self.changes = changes
    }

    /// Watches everything there is; false where the system has no more watches.
    mutating func watchAll() -> Bool {
      for number in folders.keys { inotify_rm_watch(descriptor, number) }
      folders = [:]
      guard watch("", deep: false) else { return false }
      return watchedFolders.allSatisfy { watch($0, deep: true) }
    }

    /// Watches a folder, then those in it, so that none can appear unseen in between. A folder that has gone again is no
    /// failure.
    ///
    /// Links are not followed: what they lead to inside the site is watched where it is, and a build refuses the others. Only
    /// `content` and `templates` may be links themselves.
    private mutating func watch(_ path: String, deep: Bool) -> Bool {
      let full = path.isEmpty ? site : join(site, path)
      let follows = path.isEmpty || watchedFolders.contains(path)
      let number = inotify_add_watch(descriptor, full, follows ? mask : mask | flag(IN_DONT_FOLLOW))
      guard number >= 0 else { return errno != ENOSPC && errno != ENOMEM }
      folders[number] = path
      guard deep else { return true }
      for entry in (try? FileSystem.local.list(full)) ?? []
      where entry.kind == .folder && !isPassedOver(entry.name, in: path) {
        guard watch(join(path, entry.name), deep: true) else { return false }
      }
      return true
    }

    /// Takes the watches off a folder that is no longer there, and off those that it held.
    private mutating func drop(_ path: String) {
      for (number, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
        inotify_rm_watch(descriptor, number)
        folders[number] = nil
      }
    }

    // MARK: Events

    /// Reads all events there are.
    mutating func readEvents() {
      while true {
        let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
          count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
        if bytes.isEmpty { return }
        take(bytes)
      }
    }

    mutating func take(_ bytes: [UInt8]) {
      for event in events(in: bytes) { handle(event) }
    }

    private struct Event {
      let watch: Int32
      let mask: UInt32
      let name: String

      func has(_ flags: UInt32) -> Bool { mask & flags != 0 }
    }

    private func events(in bytes: [UInt8]) -> [Event] {
      var events: [Event] = []
      bytes.withUnsafeBytes { buffer in
        var offset = 0
        // wd, mask, cookie, len, each of four bytes, then a name that ends with zeros.
        while offset + 16 <= buffer.count {
          let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
          guard offset + 16 + length <= buffer.count else { return }
          let name = buffer[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
          events.append(
            Event(
              watch: buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self),
              mask: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
              name: String(decoding: name, as: UTF8.self)))
          offset += 16 + length
        }
      }
      return events
    }

    private mutating func handle(_ event: Event) {
      if event.has(flag(IN_Q_OVERFLOW)) {
        // Events were lost, of new folders perhaps: everything is watched and told anew.
        orPoll(watchAll())
        for folder in watchedFolders { changes.add(folder) }
        return
      }
      guard let folder = folders[event.watch] else { return }
      if event.has(flag(IN_IGNORED)) {
        folders[event.watch] = nil
        return
      }
      guard !event.name.isEmpty, !isPassedOver(event.name, in: folder),
        !folder.isEmpty || watchedFolders.contains(event.name)
      else { return }
      let path = join(folder, event.name)
      if event.has(flag(IN_ISDIR)), event.has(flag(IN_MOVED_FROM) | flag(IN_DELETE)) { drop(path) }
      if event.has(flag(IN_CREATE) | flag(IN_MOVED_TO)) { orPoll(watch(path, deep: true)) }
      // A file that is being written is told of once it is closed.
      if event.has(flag(IN_CREATE)), !event.has(flag(IN_ISDIR)), isBeingWritten(path) {
        changes.noteNew(path)
      } else {
        changes.add(path, isNew: event.has(flag(IN_CREATE)))
      }
    }

    /// Looks at every file from now on where the system has no more watches.
    private mutating func orPoll(_ isWatched: Bool) {
      if !isWatched && polling == nil { polling = Polling(site, changes: changes) }
    }

    /// Whether a file that just appeared is one that somebody opened to write, rather than a link.
    private func isBeingWritten(_ path: String) -> Bool {
      var status = stat()
      guard lstat(join(site, path), &status) == 0 else { return true }
      return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
    }
  }

  /// What is told of a folder. `IN_ATTRIB`: a file that nobody could read may now be read.
  private let mask =
    flag(IN_CLOSE_WRITE) | flag(IN_CREATE) | flag(IN_DELETE) | flag(IN_MOVED_FROM) | flag(IN_MOVED_TO)
    | flag(IN_ATTRIB) | flag(IN_ONLYDIR)

  /// The C library’s constants, which are of several types.
  private func flag(_ value: some BinaryInteger) -> UInt32 { UInt32(truncatingIfNeeded: value) }
#endif
