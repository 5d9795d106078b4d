/// The line ends of a value, `\n` or `\r\n`, which a replacement keeps.
///
/// Line formats must have one output line for every input line, also where a finding spans lines.
enum LineEnds {
  /// Whether the byte at `index` is a line feed, or the carriage return right before one.
  static func isPart(_ value: Span<UInt8>, _ index: Int) -> Bool {
    switch value[index] {
    case 0x0A: true
    case 0x0D: index + 1 < value.count && value[index + 1] == 0x0A
    default: false
    }
  }

  /// Appends exactly the line ends of `value`, in order.
  static func append(of value: Span<UInt8>, to output: inout [UInt8]) {
    for index in value.indices where value[index] == 0x0A {
      if index > 0, value[index - 1] == 0x0D { output.append(0x0D) }
      output.append(0x0A)
    }
  }
}
