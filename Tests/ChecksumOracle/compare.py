#!/usr/bin/env python3
"""Compares our check digits with those of python-stdnum, number by number.

usage: compare.py CHECK [--numbers N] [--verbose]

CHECK is the program checksum-check. For each format that both know, the numbers in the other library's
documentation are taken, and from them N more are made: with every single digit changed, with every two
neighbors swapped, with several digits drawn at random. Both say which are valid. Where they differ, the
difference must have a reason below, or the run fails with status 1.

python-stdnum is only run, never copied; "make oracle" installs it in an environment of its own. Where it
cannot be installed, nothing is compared and the run ends well, with the reason.
"""
import argparse
import importlib
import pathlib
import random
import re
import subprocess
import sys

# Our validators, of which one must take the number, by module of the other library.
FORMATS = {
    "ad.nrt": "ad-nrt", "al.nipt": "al-nipt", "ar.cbu": "ar-cbu", "ar.cuit": "ar-cuit",
    "at.tin": "at-tin", "at.uid": "at-uid", "at.vnr": "at-svnr", "au.abn": "au-abn",
    "au.acn": "au-acn", "au.tfn": "au-tfn", "az.voen": "az-voen", "be.eid": "be-card",
    "be.nn": "be-nrn", "be.ogm_vcs": "be-card", "be.vat": "be-enterprise", "bg.egn": "bg-egn",
    "bg.pnf": "bg-pnf", "bg.vat": "bg-eik bg-egn bg-pnf bg-vat-other", "br.cnpj": "br-cnpj",
    "br.cpf": "br-cpf", "by.unp": "by-unp", "ca.bc_phn": "ca-bc-phn", "ca.bn": "ca-bn",
    "ca.sin": "ca-sin", "ch.esr": "ch-esr", "ch.ssn": "ch-ahv", "ch.uid": "ch-uid",
    "cl.rut": "cl-rut", "cn.ric": "cn-resident-id", "cn.uscc": "cn-uscc", "co.nit": "co-nit",
    "cusip": "cusip", "cy.vat": "cy-tic", "cz.bankaccount": "cz-account",
    "cz.dic": "cz-ico cz-dic-special cz-birth-number", "cz.rc": "cz-birth-number",
    "de.idnr": "de-tax-id", "de.leitweg": "de-leitweg", "de.vat": "de-vat", "dk.cpr": "dk-cpr",
    "dk.cvr": "dk-cvr", "do.cedula": "do-cedula", "do.rnc": "do-rnc", "dz.nif": "dz-nif",
    "ec.ci": "ec-ci", "ec.ruc": "ec-ruc", "ee.ik": "ee-isikukood", "ee.kmkr": "ee-kmkr",
    "ee.registrikood": "ee-registrikood", "es.ccc": "es-ccc", "es.cif": "es-cif",
    "es.cups": "es-cups", "es.dni": "es-nif", "es.nie": "es-nie", "es.nif": "es-nif es-nie es-cif",
    "es.referenciacatastral": "es-cadastral", "eu.eic": "eic", "fi.hetu": "fi-personal-identity-code",
    "fi.alv": "fi-y-tunnus", "fi.ytunnus": "fi-y-tunnus", "figi": "figi", "fr.nif": "fr-spi",
    "fr.nir": "fr-nir", "fr.siren": "fr-siren", "fr.siret": "fr-siret", "fr.tva": "fr-vat mc-vat",
    "gb.nhs": "uk-nhs", "gb.sedol": "sedol", "gb.upn": "uk-upn", "gb.utr": "uk-utr",
    "gb.vat": "uk-vat", "gh.tin": "gh-tin", "gn.nifp": "gn-nifp", "gr.amka": "gr-amka",
    "gr.vat": "gr-afm", "gt.nit": "gt-nit", "hr.oib": "hr-oib", "hu.anum": "hu-adoszam",
    "iban": "iban", "id.nik": "id-nik", "id.npwp": "id-npwp id-nik", "ie.pps": "ie-ppsn",
    "ie.vat": "ie-vat", "il.hp": "il-company", "il.idnr": "il-id", "imei": "imei", "imo": "imo-ship",
    "imsi": "imsi", "in_.aadhaar": "in-aadhaar", "in_.epic": "in-epic", "in_.gstin": "in-gstin",
    "in_.vid": "in-vid", "is_.kennitala": "is-kennitala", "isin": "isin", "isni": "isni",
    "iso11649": "iso-11649", "iso6346": "iso-6346", "it.aic": "it-aic",
    "it.codicefiscale": "it-fiscal-code it-vat", "it.iva": "it-vat", "jp.cn": "jp-corporate",
    "jp.in_": "jp-my-number", "ke.pin": "ke-pin", "kr.brn": "kr-brn", "kr.rrn": "kr-rrn",
    "lei": "lei", "lt.asmens": "lt-asmens-kodas", "lt.pvm": "lt-pvm lt-pvm-temporary",
    "lu.tva": "lu-tva", "lv.pvn": "lv-pvn lv-personas-kods", "ma.ice": "ma-ice", "mc.tva": "mc-vat",
    "md.idno": "md-idno", "me.pib": "me-pib", "meid": "meid", "mk.edb": "mk-edb", "mt.vat": "mt-vat",
    "mu.nid": "mu-nid", "mx.curp": "mx-curp", "mx.rfc": "mx-rfc-any", "my.nric": "my-nric",
    "mz.nuit": "mz-nuit", "nl.bsn": "nl-bsn", "nl.btw": "nl-vat",
    "nl.onderwijsnummer": "nl-onderwijsnummer", "no.fodselsnummer": "no-fodselsnummer",
    "no.kontonr": "no-kontonummer", "no.orgnr": "no-orgnr", "nz.bankaccount": "nz-account",
    "nz.ird": "nz-ird", "pe.cui": "pe-cui", "pe.ruc": "pe-ruc", "pk.cnic": "pk-cnic",
    "pl.nip": "pl-nip", "pl.pesel": "pl-pesel", "pl.regon": "pl-regon pl-regon-14", "pt.cc": "pt-cc",
    "pt.nif": "pt-nif", "py.ruc": "py-ruc", "ro.cnp": "ro-cnp", "ro.cui": "ro-cui",
    "rs.pib": "rs-pib", "ru.inn": "ru-inn ru-inn-person", "ru.ogrn": "ru-ogrn ru-ogrnip",
    "se.orgnr": "se-orgnr", "se.personnummer": "se-personnummer", "se.vat": "se-vat",
    "sg.uen": "sg-uen", "si.ddv": "si-ddv",
    "si.emso": "si-emso ba-jmbg me-jmbg hr-jmbg mk-embg rs-jmbg", "sk.dph": "sk-dph cz-birth-number",
    "sk.rc": "cz-birth-number", "sn.ninea": "sn-ninea", "sv.nit": "sv-nit", "th.moa": "th-company",
    "th.pin": "th-pin", "tn.mf": "tn-mf", "tr.tckimlik": "tr-tckn", "tr.vkn": "tr-vkn",
    "tw.ubn": "tw-ubn", "ua.edrpou": "ua-edrpou", "ua.rntrc": "ua-rnokpp", "us.ein": "us-ein",
    "us.rtn": "us-routing", "us.ssn": "us-ssn", "uy.rut": "uy-rut", "ve.rif": "ve-rif",
    "vn.mst": "vn-mst", "za.idnr": "za-id", "za.tin": "za-tin", "bitcoin": "crypto-address",
}

# Why ours is right where the two differ.
REASONS = {
    "ar.cuit": "25 and 26 are prefixes of persons too",
    "at.vnr": "the last six digits are a day of birth, which the other does not look at",
    "be.nn": "no day is 80, and we take BIS numbers, whose month is 20 or 40 more",
    "bg.egn": "nobody born before 1900 writes messages",
    "bitcoin": "BIP 173 forbids upper and lower case in one address",
    "ca.bn": "there are more program accounts: RR for charities, RZ for returns",
    "ch.esr": "references have 16 digits at least",
    "cl.rut": "no number begins with 0",
    "cn.ric": "counties have come and gone since; we look at the province",
    "de.leitweg": "hyphens are separators to us: the pattern settles where they stand",
    "dk.cpr": "the day decides, not today's date: a finding must not depend on the time",
    "es.referenciacatastral": "a slash is a separator to us",
    "fi.hetu": "numbers from 900 on are temporary ones, and a sign may stand anywhere: the pattern settles it",
    "fr.nir": "no month is 00, and sex and month 95 do not go together with the department",
    "gt.nit": "no number has more than ten symbols",
    "iban": "ISO 13616 knows nothing of the check digits inside a country's own number",
    "id.nik": "districts have come and gone since; we look at the province",
    "imei": "only fifteen digits have a check digit",
    "imsi": "networks come and go; we look at the country",
    "it.aic": "six symbols of the other form are a word",
    "it.codicefiscale": "no day is 48, nor 88 for a woman",
    "kr.brn": "the other does not compute the check digit",
    "kr.rrn": "nobody born before 1900 writes messages, and places of birth are no longer encoded",
    "lt.asmens": "nobody born before 1900 writes messages, and foreigners' numbers have a day too",
    "lv.pvn": "the century is 0, 1 or 2",
    "meid": "without its check digit nothing is computed",
    "mx.curp": "states and rude words are not part of the arithmetic",
    "mx.rfc": "the form without the last three symbols is a word and a date; rude words are no arithmetic",
    "no.fodselsnummer": "numbers made for tests have 40 or 80 more in the month",
    "no.kontonr": "accounts of seven digits are gone since the postal bank is",
    "nz.bankaccount": "branches come and go; digits of products are added as Payments NZ says, not taken by 9",
    "pe.cui": "eight digits have no check digit",
    "pl.pesel": "nobody born before 1900 writes messages",
    "py.ruc": "numbers of less than six digits are anything",
    "ro.cnp": "counties 47 to 52 exist: sectors of the capital and the newer ones",
    "ru.ogrn": "the last digit of the remainder by 13 counts (приказ ФНС), also from 10 on",
    "se.orgnr": "the third digit is at least 2: below that it is a month of birth",
    "se.personnummer": "60 more in the day is a coordination number",
    "sg.uen": "no company was founded before 1800",
    "si.emso": "no state has given the regions 00 to 09, 20, 40 and 60 to 69",
    "tw.ubn": "since April 2023 a multiple of 5 is enough (Ministry of Finance of Taiwan)",
    "us.rtn": "only some regions exist (ABA Routing Number Policy)",
    "za.idnr": "2 stands for refugees",
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("check", type=pathlib.Path)
    parser.add_argument("--numbers", type=int, default=400)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    try:
        import stdnum
    except ImportError:
        print("python-stdnum is not installed, so nothing is compared: make oracle installs it")
        return 0
    generator = random.Random(1)
    cases = []
    for name, validators in sorted(FORMATS.items()):
        module = importlib.import_module("stdnum." + name)
        for number in sorted(numbers(module, options.numbers, generator)):
            try:
                cases.append((name, number, module.is_valid(number)))
            except (KeyError, TypeError, ValueError):
                pass  # It fails over some numbers, and says nothing of them.
    verdicts = ask(options.check, [(v, n) for f, n, _ in cases for v in FORMATS[f].split()])
    differences, counts, valid = {}, {}, {}
    for name, number, theirs in cases:
        ours = any(verdicts[validator, number] for validator in FORMATS[name].split())
        counts[name] = counts.get(name, 0) + 1
        valid[name] = valid.get(name, 0) + theirs
        if ours != theirs:
            differences.setdefault(name, []).append((number, ours))
    unexplained = 0
    for name in sorted(counts):
        found = differences.get(name, [])
        note = ""
        if found:
            note = f"  {len(found)} differ: " + REASONS.get(name, "WITHOUT A REASON")
            unexplained += name not in REASONS
        if found or options.verbose:
            print(f"{name:24} {counts[name]:6} numbers, {valid[name]:5} valid{note}")
            for number, ours in found[:6] if name not in REASONS or options.verbose else []:
                print(f"    {number}: we say {'valid' if ours else 'invalid'}")
    total = sum(counts.values())
    agreed = total - sum(map(len, differences.values()))
    print(f"python-stdnum {stdnum.__version__}: {len(counts)} formats, {total} numbers, {sum(valid.values())} valid; "
          f"{agreed} alike, {total - agreed} not, {unexplained} formats without a reason")
    return 1 if unexplained else 0


def numbers(module, count, generator):
    """Numbers of a format: documented ones, and what chance makes of them."""
    documented = re.findall(r"(?:validate|is_valid|compact|format)\('([^']+)'\)", module.__doc__ or "")
    seeds = {compact(module, number) for number in documented}
    seeds = {seed for seed in seeds if seed and seed.isascii()}
    found = set(seeds)
    for seed in seeds:
        places = [place for place, symbol in enumerate(seed) if symbol.isalnum()]
        for place in places:
            for symbol in "0123456789" if seed[place].isdigit() else "ABKXZ":
                found.add(seed[:place] + symbol + seed[place + 1:])
        for place in range(len(seed) - 1):
            found.add(seed[:place] + seed[place + 1] + seed[place] + seed[place + 2:])
    digits = [(seed, [p for p, s in enumerate(seed) if s.isdigit()]) for seed in sorted(seeds)]
    for _ in range(count if digits else 0):
        seed, places = generator.choice(digits)
        symbols = list(seed)
        for place in generator.sample(places, min(len(places), generator.randint(1, 5))):
            symbols[place] = generator.choice("0123456789")
        number = "".join(symbols)
        found.add(number)
        # Chance alone makes few valid ones: all last digits are tried.
        if places:
            last = generator.choice(places[-2:])
            for digit in "0123456789":
                found.add(number[:last] + digit + number[last + 1:])
    # The same digit again and again is keyboard filler to us, whatever its sum.
    return {number for number in found if len(set(re.sub(r"\W", "", number))) > 1}


def compact(module, number):
    try:
        return module.compact(number)
    except Exception:
        return ""


def ask(check, pairs):
    lines = "".join(f"{validator}\t{number}\n" for validator, number in pairs)
    answer = subprocess.run([check], input=lines, capture_output=True, text=True, check=True).stdout.split()
    if len(answer) != len(pairs):
        sys.exit(f"{check} answered {len(answer)} of {len(pairs)} questions")
    unknown = sorted({pair[0] for pair, verdict in zip(pairs, answer) if verdict == "?"})
    if unknown:
        sys.exit(f"there is no validator {', '.join(unknown)}")
    return {pair: verdict == "1" for pair, verdict in zip(pairs, answer)}


if __name__ == "__main__":
    sys.exit(main())
