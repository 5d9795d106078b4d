import ArgumentParser
import Scrubjay

@main
struct ScrubjayCommand: ParsableCommand {
  func run() throws { print(try Scrubber.standard().scrub("card 4111 1111 1111 1111, mail ann@example.com, müller@example.de my name is sara jones and ssn 536-90-4399")) }
}
