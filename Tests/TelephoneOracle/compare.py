#!/usr/bin/env python3
"""Compares our telephone numbering plans with the package phonenumbers, number by number.

usage: compare.py CHECK [--numbers N]

CHECK is the program checksum-check. For each country and kind of number the other's example is taken, and N
more are made by drawing its last digits anew. What the other library calls valid must be valid for us: our
plans look at lengths and three digits, so they take some more, of which the share is printed. Where the
package is not installed nothing is compared, and the run ends well, with the reason.
"""
import argparse
import random
import subprocess
import sys

try:
    import phonenumbers
except ImportError:
    print("plans: the package phonenumbers is not installed, so nothing is compared; see 'make plans'")
    sys.exit(0)

KINDS = [phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE,
         phonenumbers.PhoneNumberType.TOLL_FREE, phonenumbers.PhoneNumberType.VOIP]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("check")
    parser.add_argument("--numbers", type=int, default=20)
    options = parser.parse_args()
    chance = random.Random(1)
    numbers = []
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in KINDS:
            example = phonenumbers.example_number_for_type(region, kind)
            if example is None:
                continue
            text = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
            for index in range(options.numbers + 1):
                cut = 0 if index == 0 else chance.randrange(1, 5)
                numbers.append(text[:len(text) - cut] + "".join(str(chance.randrange(10)) for _ in range(cut)))
    # Numbers of five or six digits in all are not in our plans.
    numbers = [number for number in numbers if len(number) > 8]
    asked = "".join(f"phone-plan\t{number}\n" for number in numbers)
    answers = subprocess.run(
        [options.check], input=asked, capture_output=True, text=True, check=True).stdout.split()
    lost, more = [], 0
    for number, answer in zip(numbers, answers, strict=True):
        valid = phonenumbers.is_valid_number(phonenumbers.parse(number))
        if valid and answer != "1":
            lost.append(number)
        more += answer == "1" and not valid
    print(f"plans: {len(numbers)} numbers, {more} taken that the other does not know, {len(lost)} not taken")
    for number in lost[:20]:
        print(f"plans: {number} is valid for the other")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
