import Glibc

/// Runs another program on bytes, with limits.
enum ChildProcess {
  /// Why there is no output.
  enum Failure: Error, Hashable {
    /// No program of that name is in the search path.
    case missing
    case tookTooLong(seconds: Int)
    case wroteTooMuch(bytes: Int)
    case ended(status: Int32)
    case system(String)
  }

  /// What a program may use.
  struct Limits {
    var seconds = 60
    var outputBytes = DocumentReader.defaultLimit
    /// Of address space.
    var memoryBytes = 2 << 30
  }

  /// The shell sets the limits and then becomes the program; 127 is its word for one that isn't there.
  private static let script = "ulimit -t $0; ulimit -v $1; shift; exec \"$@\""
  private static let notFound: Int32 = 127

  /// What the program prints when it reads `input`; what it prints as errors is dropped.
  static func output(
    of program: String, _ arguments: [String], input: [UInt8], _ limits: Limits = Limits()
  ) throws(Failure) -> [UInt8] {
    let source = try file(holding: input)
    defer { close(source) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(reason(errno)) }
    ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let child: pid_t
    do {
      defer { close(ends[1]) }
      child = try start([program] + arguments, limits, input: source, output: ends[1])
    }
    let deadline = now() + Int64(limits.seconds) * 1000
    do throws(Failure) {
      let output = try read(ends[0], limits, until: deadline)
      let status = try wait(for: child, limits, until: deadline)
      guard status == 0 else { throw status == notFound ? .missing : .ended(status: status) }
      return output
    } catch {
      switch error {
      case .ended, .missing: throw error
      default: break
      }
      kill(-child, SIGKILL)
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0, errno == EINTR {}
      throw error
    }
  }

  /// A file without a name, so that the program may seek in it.
  private static func file(holding bytes: [UInt8]) throws(Failure) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array((folder + "/waybill-XXXXXX").utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw .system(reason(errno)) }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let number = errno
        close(file)
        throw .system(reason(number))
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  /// Starts the program in a process group of its own.
  private static func start(
    _ command: [String], _ limits: Limits, input: Int32, output: Int32
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let shell = ["sh", "-c", script, "\(limits.seconds)", "\(limits.memoryBytes >> 10)"]
    var words = strings(shell + command)
    var environment = strings(["PATH=\(path)", "LC_ALL=C.UTF-8"])
    defer { (words + environment).forEach { free($0) } }
    var child: pid_t = 0
    let number = posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, &environment)
    guard number == 0 else { throw .system(reason(number)) }
    return child
  }

  /// Words as C has them, ended by a null pointer.
  private static func strings(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    words.map { strdup($0) } + [nil]
  }

  private static func read(_ pipe: Int32, _ limits: Limits, until deadline: Int64) throws(Failure) -> [UInt8]
  {
    var output: [UInt8] = []
    let room = Room()
    while true {
      var wait = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      let left = deadline - now()
      guard left > 0 else { throw .tookTooLong(seconds: limits.seconds) }
      guard poll(&wait, 1, Int32(clamping: left)) > 0 else { continue }
      let count = Glibc.read(pipe, room.bytes.baseAddress, Room.size)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(reason(errno)) }
      if count == 0 { return output }
      room.append(count, to: &output)
      guard output.count <= limits.outputBytes else { throw .wroteTooMuch(bytes: limits.outputBytes) }
    }
  }

  /// The exit status; 128 and the number for a signal.
  private static func wait(for child: pid_t, _ limits: Limits, until deadline: Int64) throws(Failure) -> Int32
  {
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { break }
      if ended < 0, errno != EINTR { throw .system(reason(errno)) }
      guard now() < deadline else { throw .tookTooLong(seconds: limits.seconds) }
      usleep(1000)
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Milliseconds of a clock that nobody sets.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}
