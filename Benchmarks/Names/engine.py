"""The room's own C code for Python, so that training sees exactly what the product sees."""
import ctypes
import pathlib
import subprocess
import tempfile

ROOM = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "CNames"
FEATURES = 34
WEIGHT_BITS = 17
MEMORY_BITS = 12
UNIT = 20
FARTHEST = 256

# The bits of what the lists say of a word, as CNames.h has them.
GIVEN, SURNAME, COMMON, CAPITAL = 0, 2, 4, 6
PLACE, FRAME, TITLE, PARTICLE, THING, NEVER, WORD = (1 << bit for bit in range(8, 15))


class Model(ctypes.Structure):
    _fields_ = [
        ("lexicon", ctypes.c_char_p), ("weights", ctypes.c_char_p), ("probabilities", ctypes.c_char_p)]


class Name(ctypes.Structure):
    _fields_ = [
        ("start", ctypes.c_size_t), ("end", ctypes.c_size_t), ("margin", ctypes.c_int32),
        ("probability", ctypes.c_int32)]


class Known(ctypes.Structure):
    """A word that was looked up."""
    _fields_ = [
        ("first", ctypes.c_uint64), ("rest", ctypes.c_uint64), ("hash", ctypes.c_uint32), ("facts", ctypes.c_uint16)]


def library():
    """Compiles the room and loads it."""
    folder = tempfile.mkdtemp(prefix="scrubjay-names-")
    path = pathlib.Path(folder) / "names.so"
    sources = [str(ROOM / name) for name in ("glance.c", "words.c", "divide.c", "features.c", "find.c")]
    subprocess.run(
        ["clang", "-O2", "-shared", "-fPIC", "-I", str(ROOM / "include"), *sources, "-o", str(path)], check=True)
    loaded = ctypes.CDLL(str(path))
    loaded.scrubjay_names_hash.restype = ctypes.c_uint32
    loaded.scrubjay_names_hash.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
    loaded.scrubjay_names_lookup.restype = ctypes.c_uint32
    loaded.scrubjay_names_lookup.argtypes = [ctypes.POINTER(Model), ctypes.c_char_p, ctypes.c_size_t]
    loaded.scrubjay_names_find.restype = ctypes.c_size_t
    loaded.scrubjay_names_find.argtypes = [
        ctypes.POINTER(Model), ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_size_t, ctypes.c_int32,
        ctypes.POINTER(Name), ctypes.c_size_t]
    loaded.scrubjay_names_examples.restype = ctypes.c_size_t
    loaded.scrubjay_names_examples.argtypes = [
        ctypes.POINTER(Model), ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_uint32, ctypes.c_void_p,
        ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
    return loaded


def model(lexicon, weights=bytes(1 << WEIGHT_BITS), probabilities=bytes(2 * (2 * FARTHEST + 1))):
    return Model(lexicon, weights, probabilities)


def find(loaded, model, text, least=5000):
    """Names in a text, line by line, as the product finds them: (start, end, probability) in bytes."""
    names = (Name * 256)()
    memory = (Known * (1 << MEMORY_BITS))()
    found, start = [], 0
    for line in text.split(b"\n"):
        count = loaded.scrubjay_names_find(model, memory, line, len(line), len(line), least, names, 256)
        for name in names[:min(count, 256)]:
            found.append((start + name.start, start + name.end, name.probability))
        start += len(line) + 1
    return found
