import ArgumentParser
import Scrubjay

@main
struct ScrubjayCommand: ParsableCommand {
  func run() throws { print("hello") }
}
