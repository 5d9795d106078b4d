import Glibc
let arguments = CommandLine.arguments
let out = fopen(arguments[1], "w")
unsafe fputs("package enum BuiltinPacks { package static let text: StaticString = \"\" }\n", out)
unsafe fclose(out)
