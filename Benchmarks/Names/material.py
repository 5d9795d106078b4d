"""Dialogues to learn from, made of frames of our own and names of the lists."""
import pathlib
import random
import re

HERE = pathlib.Path(__file__).resolve().parent
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def words(text):
    for match in WORD.finditer(text):
        yield match.start(), match.end()


def listed(name):
    lists = {}
    for line in (HERE / "lists" / (name + ".txt")).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            heading, rest = line.split(":", 1)
            lists.setdefault(heading, []).extend(rest.split())
    return lists


class Names:
    """Names of many origins, and some that no list has."""
    SYLLABLES = "ba be bo bri cal da del dra el fa fen gar gri ha hol in jo ka kel la lin lo ma mer mi mor na nel o or pa pel que ra ren ri ro sa sel ta tho tri u va vel wen xa ya zel zo".split()
    ENDS = "n r s l th ck rd ny lo ra na ska ski son sen berg mann ez es o i a er ey ton ford well ie us is in".split()

    def __init__(self, generator):
        self.generator = generator
        self.given = listed("given")
        self.surnames = listed("surnames")
        self.western = listed("western")
        self.origins = [name for name in self.given if name in self.surnames]

    def made_up(self):
        pick = self.generator.choice
        return ("".join(pick(self.SYLLABLES) for _ in range(self.generator.choice((1, 2, 2)))) + pick(self.ENDS)).capitalize()

    def first(self, origin=None):
        if self.generator.random() < 0.04:
            return f"{self.first(origin)}-{self.first(origin)}"
        if origin is None and self.generator.random() < 0.08:
            return self.made_up()
        if origin is None and self.generator.random() < 0.55:
            return self.generator.choice(self.western["given"]).capitalize()
        return self.generator.choice(self.given[origin or self.generator.choice(self.origins)]).capitalize()

    def last(self, origin=None):
        roll = self.generator.random()
        if roll < 0.15:
            return self.made_up()
        if origin is None and roll < 0.6:
            return self.generator.choice(self.western["surnames"]).capitalize()
        return self.generator.choice(self.surnames[origin or self.generator.choice(self.origins)]).capitalize()

    def full(self):
        if self.generator.random() < 0.55:
            first, last = self.first(), self.last()
        else:
            origin = self.generator.choice(self.origins)
            first, last = self.first(origin), self.last(origin)
        roll = self.generator.random()
        if roll < 0.03:
            return f"{first[0]}. {last}"
        if roll < 0.07:
            return f"{first} {self.generator.choice('ABCDEFGHJKLMNPRSTW')}. {last}"
        if roll < 0.10:
            return f"{first} {self.generator.choice(('van der', 'de', 'de la', 'von', 'van', 'da', 'di', 'al', 'bin'))} {last}"
        if roll < 0.14:
            return f"{first} {last}-{self.last()}"
        if roll < 0.17:
            return f"{first}-{self.first()} {last}"
        if roll < 0.19:
            return f"{first} O'{last}"
        return f"{first} {last}"


class Swapper:
    """Puts other names into a text, of the same number of words."""

    def __init__(self, generator):
        self.generator = generator
        self.names = Names(generator)

    def swap(self, text, labels):
        out, marks = [], bytearray()
        place = 0
        others = {}
        while place < len(text):
            if labels[place] != 1:
                end = place
                while end < len(text) and labels[end] != 1:
                    end += 1
                out.append(text[place:end])
                marks += labels[place:end]
                place = end
                continue
            end = place
            while end < len(text) and labels[end] == 1:
                end += 1
            value = text[place:end]
            if re.fullmatch(r"[^\W\d_]{3,}(?: [^\W\d_]{3,}){0,2}", value):
                parts = value.split(" ")
                new = []
                for index, part in enumerate(parts):
                    if part not in others:
                        others[part] = self.names.first() if index == 0 else self.names.last()
                    swapped = others[part]
                    new.append(swapped.lower() if part.islower() else swapped.upper() if part.isupper() else swapped)
                value = " ".join(new)
            out.append(value)
            marks += b"\1" * len(value)
            place = end
        return "".join(out), marks


# What speakers stand behind, or nothing.
HEADS = ["", "", "", "", "", "", "Customer: ", "Agent: ", "User: ", "Assistant: ", "customer: ", "[10:12] ", "Support: ",
         "10:31 ", "> ", "- ", "me: ", "Q: ", "A: "]
WORDS = ("Golden Silver Green Blue Red Royal Little Grand Sunny Happy Lucky Olive Maple Cedar Ocean Garden Palace Dragon Lotus "
         "Bamboo Spice Harbor River Mountain Corner Village Station Market Street Fire Stone Moon Star Sun Rain Storm Secret Lost "
         "Last First Night Day Dark Light Wild Silent Broken Frozen Perfect Final Great Old New Modern Urban Classic Family "
         "Union Central Mission Castro Valencia Geary Webster Franklin Washington Lincoln Jefferson Jackson Monroe Madison "
         "Clinton Grant Taylor Mason Stanley Douglas Lawrence Harrison Bryant Howard").split()
KINDS = ("Restaurant Cafe Bar Grill Kitchen Bistro Pizza Pizzeria Sushi House Diner Hotel Inn Suites Resort Theatre Cinema Cinemas "
         "Museum Park Market Bakery Steakhouse Taqueria Noodles BBQ Lounge Salon Spa Clinic Dental Bank Airlines Motors Records "
         "Insurance Foods Solutions Group Inc Ltd LLC Corp").split()
FILMS = ("Pet Sematary|Shazam|Captain Marvel|Hellboy|Little|Missing Link|Dumbo|The Upside|Us|Long Shot|After|Breakthrough|The Best "
         "of Enemies|How to Train Your Dragon|John Wick|Annie Hall|Forrest Gump|Jerry Maguire|Erin Brockovich|Good Will Hunting|Saving "
         "Private Ryan|Billy Elliot|Mary Poppins|Edward Scissorhands|Bridget Jones|Batman|Alice in Wonderland|Juno|Carol|Amelie|Rocky|"
         "Frida|Gandhi|Lincoln|Jackie|The Curse of La Llorona|Hotel Mumbai|Penguins|Visions of Light|Family|Fast Color|Red Joan|Roxanne "
         "Roxanne|Hey Jude|Billie Jean|Sweet Caroline|Angie|Layla|Roxanne|Eleanor Rigby|Jolene|Proud Mary|Bohemian Rhapsody|Purple Rain").split("|")


class Frames:
    def __init__(self, generator):
        self.generator = generator
        self.names = Names(generator)
        things = listed("things")
        self.things = [word.capitalize() for word in things["brands"] + things["other"]]
        self.days = [word.capitalize() for word in things["days"][:7] + things["months"][:12]]
        self.places = ("Paris London Berlin Madrid Rome Warsaw Lisbon Vienna Austin Dallas Houston Boston Chicago Denver Phoenix "
                       "Portland Seattle Charlotte Savannah Jackson Lincoln Madison Florence Sydney Melbourne Adelaide Brooklyn "
                       "Georgia Virginia Carolina Dakota Montana Jordan Chad Kenya India China Israel Ireland Scotland Wales "
                       "Cambridge Oxford Chester Lancaster Bristol Essex Kent Hamilton Victoria Alberta Mumbai Delhi Bangalore "
                       "Chennai Dubai Istanbul Ankara Cairo Lagos Nairobi Kampala Sevilla Valencia Granada Santiago Cordoba "
                       "Barcelona Toledo Milano Torino Napoli Firenze Lyon Marseille Lille Nantes Orleans Hamburg Köln München "
                       "Dresden Utrecht Rotterdam Kraków Gdańsk Poznań Łódź Porto Braga Anaheim Fresno Sacramento Petaluma "
                       "Livermore Fremont Novato Sonoma").split() + [
                           "San Jose", "San Francisco", "Los Angeles", "New York", "Santa Rosa", "San Diego", "Palo Alto", "Las Vegas",
                           "Walnut Creek", "Pleasant Hill", "Mountain View", "Saint Helena", "El Cerrito", "Castro Valley"]

    def business(self):
        pick = self.generator.choice
        roll = self.generator.random()
        if roll < 0.2:
            return f"{self.names.first()}'s {pick(KINDS)}"
        if roll < 0.3:
            return f"{self.names.last()} {pick(('&', 'and'))} {pick(('Sons', 'Partners', 'Co', self.names.last()))}"
        if roll < 0.4:
            return f"{self.names.last()} {pick(KINDS)}"
        if roll < 0.5:
            return f"{pick(('La', 'El', 'Le', 'Casa', 'Chez', 'Trattoria', 'Villa', 'Don'))} {pick(('Fontana', 'Mexicana', 'Bella', 'Rosa', 'Marina', 'Victoria', 'Pepe', 'Luna', 'Palma', self.names.first()))}"
        if roll < 0.65:
            return f"The {pick(WORDS)} {pick(KINDS)}"
        if roll < 0.75:
            return f"{pick(WORDS)} {pick(WORDS)} {pick(KINDS)}"
        if roll < 0.8:
            return f"{pick(self.places)} {pick(KINDS)}"
        return f"{pick(WORDS)} {pick(KINDS)}"

    def film(self):
        pick = self.generator.choice
        return pick(FILMS) if self.generator.random() < 0.7 else pick((f"The {pick(WORDS)} {pick(WORDS)}", f"{pick(WORDS)} of {pick(WORDS)}", f"{self.names.first()} and the {pick(WORDS)} {pick(WORDS)}"))

    def inflected(self):
        """A Polish name in a case other than the first."""
        first, last = self.names.generator.choice(self.names.given["slav"]), self.names.generator.choice(self.names.surnames["slav"])
        case = self.generator.randrange(3)
        if first.endswith("a"):
            first = first[:-1] + ("y", "ie", "ą")[case]
            if last.endswith("ski"):
                last = last[:-1] + "a"
            last = last[:-1] + ("iej", "iej", "ą")[case] if last.endswith("ska") else last
        else:
            first = (first[:-2] + first[-1] if first.endswith("ek") else first) + ("a", "owi", "em")[case]
            last = (last[:-3] + "ski" if last.endswith("ska") else last)
            last = last + ("ego", "emu", "m")[case] if last.endswith("ski") else last + ("a", "owi", "em")[case] if last[-1] not in "aeiouy" else last
        value = (first.capitalize(), last.capitalize())
        return " ".join(value if self.generator.random() < 0.8 else value[::-1])

    def fill(self, frame):
        """A frame as text and labels."""
        out, marks = [], bytearray()
        for part in re.split(r"(\{[A-Z]\}|\[\[.*?\]\])", frame):
            mark = 0
            if part.startswith("[["):
                part, mark = part[2:-2], 1
            elif re.fullmatch(r"\{[A-Z]\}", part):
                kind = part[1]
                mark = int(kind in "NFLAIJ")
                part = {
                    "N": self.names.full, "F": self.names.first, "L": self.names.last, "I": self.inflected,
                    "U": lambda: self.names.made_up() if self.generator.random() < 0.8 else self.names.last(),
                    "J": lambda: f"{self.generator.choice('ABCDEFGHJKLMNPRSTW')}. {self.names.last()}",
                    "A": lambda: self.generator.choice((self.names.first, self.names.full))(),
                    "P": lambda: self.generator.choice(self.places), "T": lambda: self.generator.choice(self.things),
                    "D": lambda: self.generator.choice(self.days), "B": self.business, "M": self.film,
                    "W": lambda: self.generator.choice(WORDS)}[kind]()
            elif part == " " and marks and marks[-1] == 1:
                mark = 1
            out.append(part)
            marks += bytes([mark]) * len(part)
        return "".join(out), marks


def dialogues(generator):
    """Lines of support chats in eight languages, with their labels."""
    frames = Frames(generator)
    lines = []
    for path in sorted((HERE / "frames").glob("*.txt")):
        own = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        repeats = 5 if path.stem == "en" else 3 if path.stem == "en-none" else 6
        for frame in own:
            for _ in range(repeats):
                lines.append((path.stem[:2], frame))
    generator.shuffle(lines)
    others = {}
    for language, frame in lines:
        others.setdefault(language, []).append(frame)
    for language, frame in lines:
        text, marks = frames.fill(frame)
        if generator.random() < 0.2:
            more, also = frames.fill(generator.choice(others[language]))
            gap = generator.choice((". ", " ", ", ", "! ", " - "))
            text, marks = text + gap + more, marks + bytes(len(gap)) + also
        head = generator.choice(HEADS)
        yield head + text, bytearray(len(head)) + marks
