// The packs beside this file are the source of this target: a build step checks every one of them
// and writes `BuiltinPacks`, which carries them inside the binary.
