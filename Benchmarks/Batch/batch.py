#!/usr/bin/env python3
"""Batches: how fast many small files are, how compressed files compare with a pipe, how much memory a
large archive takes, and whether runs that are killed end as if nobody had touched them.

  batch.py --binary ./scrubjay [--files 20000] [--members 20000] [--archive-mb 5000] [--kills 200]
           [--folder DIR]

Everything is made in a folder that goes away; texts are made with a fixed seed, so that two runs measure
the same. Speeds are the best of three runs. Exits with 1 if an output is not what it must be.
"""

import argparse
import gzip
import hashlib
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile


def lines(seed, count):
    """Lines of a log, with an address in each."""
    source = random.Random(seed)
    return "".join(
        f"2024-11-22 10:{i % 60:02d}:00 INFO session={source.getrandbits(64):x} "
        f"user{source.randrange(10000)}@example.com requested /path/{source.getrandbits(20)}\n"
        for i in range(count))


def run(arguments, **options):
    """The seconds that a command takes; it must succeed."""
    start = time.monotonic()
    subprocess.run(arguments, check=True, **options)
    return time.monotonic() - start


def best(times, action):
    return min(action() for _ in range(times))


def small_files(binary, root, count):
    folder = os.path.join(root, "small")
    for number in range(count):
        path = os.path.join(folder, f"d{number % 100}")
        os.makedirs(path, exist_ok=True)
        with open(os.path.join(path, f"f{number}.log"), "w") as file:
            file.write(lines(number, 20))
    output = os.path.join(root, "small-out")

    def once():
        shutil.rmtree(output, ignore_errors=True)
        return run([binary, "-q", folder, "-o", output])

    seconds = best(3, once)
    made = sum(len(names) for _, _, names in os.walk(output)) - 1
    assert made == count, f"{made} files came out of {count}"
    print(f"small files: {count / seconds:,.0f} files/s ({count} in {seconds:.1f} s)")


def compressed(binary, root, megabytes):
    plain = os.path.join(root, "large.log")
    with open(plain, "w") as file:
        for part in range(megabytes):
            file.write(lines(part, 11000))
    subprocess.run(["gzip", "-k", "-6", plain], check=True)
    packed, output = plain + ".gz", os.path.join(root, "out.log.gz")
    pipe = f"zcat '{packed}' | '{binary}' -q -j 1 | gzip -6 > '{output}.pipe'"
    one = ["taskset", "-c", "0"]
    through = best(3, lambda: run(one + ["sh", "-c", pipe]))
    single = best(3, lambda: run(one + [binary, "-q", "-j", "1", packed, "-o", output]))
    double = best(3, lambda: run([binary, "-q", "-j", "2", packed, "-o", output]))
    same = subprocess.run(
        ["bash", "-c", f"cmp <(zcat '{output}') <(zcat '{output}.pipe')"], check=False)
    assert same.returncode == 0, "the outputs differ"
    print(f"gzip on one core: {single / through:.2f} times the time of the pipe")
    print(f"gzip on two cores: {single / double:.2f} times as fast as on one")
    os.remove(plain)


def members(binary, root, count):
    """Archives of many small members: two threads beside one, and the memory that all of them take."""
    for name in ["members.tar.gz", "members.zip"]:
        path, output = os.path.join(root, name), os.path.join(root, "out-" + name)
        mode = "w:gz" if name.endswith("gz") else "w"
        packed = tarfile.open(path, mode) if ".tar" in name else zipfile.ZipFile(
            path, mode, zipfile.ZIP_DEFLATED)
        with packed as archive:
            for number in range(count):
                content = lines(number % 1000, 100).encode()
                if isinstance(archive, tarfile.TarFile):
                    member = tarfile.TarInfo(f"logs/d{number % 100}/f{number}.log")
                    member.size = len(content)
                    archive.addfile(member, io.BytesIO(content))
                else:
                    archive.writestr(f"logs/d{number % 100}/f{number}.log", content)
        seconds, made = {}, {}
        for jobs in ["1", "2"] * 3:
            start = time.monotonic()
            # A run with one thread has others that compress what it makes.
            one = ["taskset", "-c", "0"] if jobs == "1" else []
            process = subprocess.Popen(one + [binary, "-q", "-j", jobs, path, "-o", output])
            _, status, usage = os.wait4(process.pid, 0)
            seconds[jobs] = min(seconds.get(jobs, 1e9), time.monotonic() - start)
            assert status == 0, f"{name} was not scrubbed"
            with open(output, "rb") as file:
                made[jobs] = hashlib.sha256(file.read()).digest()
        assert made["1"] == made["2"], f"{name}: two threads made something else than one"
        print(
            f"{name} of {count} members: {seconds['1'] / seconds['2']:.2f} times as fast on two "
            f"cores as on one, {usage.ru_maxrss / 1024:.0f} MiB")
        os.remove(path)
        os.remove(output)


def large_archive(binary, root, megabytes):
    path, output = os.path.join(root, "large.tar.gz"), os.path.join(root, "out.tar.gz")
    piece = os.path.join(root, "piece.log")
    with open(piece, "w") as file:
        for part in range(100):
            file.write(lines(part, 11000))
    with tarfile.open(path, "w:gz", compresslevel=1) as archive:
        for number in range(max(1, megabytes * 1000000 // os.path.getsize(piece))):
            archive.add(piece, f"logs/{number}.log")
    process = subprocess.Popen([binary, "-q", path, "-o", output])
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, "the archive was not scrubbed"
    print(f"tar.gz of {megabytes} MB: {usage.ru_maxrss / 1024:.0f} MiB, {usage.ru_utime:.0f} s of work")


def contents(folder):
    """What is in the files of a folder, by their paths."""
    made = {}
    for path, _, names in os.walk(folder):
        for name in names:
            whole = os.path.join(path, name)
            with open(whole, "rb") as file:
                made[os.path.relpath(whole, folder)] = file.read()
    return made


def export(folder, people, messages):
    """A workspace as a chat service exports it: who is who stands in one file, and is used in all others."""
    os.makedirs(folder)
    source = random.Random(folder)
    names = [f"Quill{number} Marsh{number}" for number in range(people)]
    with open(os.path.join(folder, "users.json"), "w") as file:
        json.dump([
            {"id": f"U0{number:07}", "team_id": "T1", "name": name.lower().replace(" ", "."),
             "profile": {"real_name": name}} for number, name in enumerate(names)], file)
    for channel in ["general", "mpdm-quill1.marsh1--quill2.marsh2-1"]:
        os.makedirs(os.path.join(folder, channel))
        for day in range(1, 9):
            with open(os.path.join(folder, channel, f"2024-11-{day:02}.json"), "w") as file:
                json.dump([
                    {"type": "message", "user": f"U0{source.randrange(people):07}",
                     "text": f"ask {source.choice(names)}, kill{number}@example.com",
                     "ts": f"1736478{number:03}.897649"} for number in range(messages)], file)


def kill_input(folder):
    """Small and large files, compressed ones, archives in archives, and an export."""
    os.makedirs(folder)
    for number in range(200):
        with open(os.path.join(folder, f"f{number}.log"), "w") as file:
            file.write(lines(number, 60000 if number % 100 == 0 else 200))
    with open(os.path.join(folder, "packed.log.gz"), "wb") as file:
        file.write(gzip.compress(lines(1000, 4000).encode(), mtime=0))
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(f"user{number}@example.com.log", lines(2000 + number, 300))
        archive.writestr("large.log", lines(3000, 50000))
    with open(os.path.join(folder, "logs.zip"), "wb") as file:
        file.write(inner.getvalue())
    with tarfile.open(os.path.join(folder, "logs.tar.gz"), "w:gz") as archive:
        for name, content in [("inner.zip", inner.getvalue()), ("a.log", lines(4000, 9000).encode())]:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    export(os.path.join(folder, "workspace"), 40, 60)


def kills(binary, root, count):
    """Kills runs into another folder and, one in three, runs that replace their input."""
    plain, folder = os.path.join(root, "kill-plain"), os.path.join(root, "kill")
    kill_input(plain)
    whole, seconds = {}, {}
    moments = random.Random(1)
    into, in_place = (folder, "kill-out"), (folder, None)
    for number in range(-2, count):
        mode = in_place if number % 3 == 1 else into
        made = os.path.join(root, mode[1]) if mode[1] else folder
        arguments = [binary, "-q", folder, "--resume"]
        arguments += ["-o", made] if mode[1] else ["--in-place"]
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(made, ignore_errors=True)
        shutil.copytree(plain, folder)
        if number < 0:
            seconds[mode] = run(arguments)
            whole[mode] = contents(made)
            continue
        process = subprocess.Popen(arguments)
        time.sleep(moments.uniform(0, seconds[mode]))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if mode[1] and os.path.isdir(made):
            # Not even what was left half done holds anything as it was.
            for name, content in contents(made).items():
                assert b"@example.com" not in content, f"kill {number}: {name} was not scrubbed"
        run(arguments)
        after = contents(made)
        assert sorted(after) == sorted(whole[mode]), f"kill {number}: other files"
        other = [name for name in after if after[name] != whole[mode][name]]
        assert not other, f"kill {number}, {arguments[3:]}: {other} differ"
    print(f"killed {count} times: the same {len(whole[into])} files each time")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True)
    parser.add_argument("--files", type=int, default=20000)
    parser.add_argument("--gzip-mb", type=int, default=50)
    parser.add_argument("--members", type=int, default=20000)
    parser.add_argument("--archive-mb", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--folder")
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.binary)
    with tempfile.TemporaryDirectory(dir=arguments.folder) as root:
        try:
            if arguments.files:
                small_files(binary, root, arguments.files)
            if arguments.gzip_mb:
                compressed(binary, root, arguments.gzip_mb)
            if arguments.members:
                members(binary, root, arguments.members)
            if arguments.archive_mb:
                large_archive(binary, root, arguments.archive_mb)
            if arguments.kills:
                kills(binary, root, arguments.kills)
        except AssertionError as error:
            print(error, file=sys.stderr)
            sys.exit(1)


if __name__ == "__main__":
    main()
