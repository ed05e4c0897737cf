@main
struct Jalon {
  static func main() {}
}
