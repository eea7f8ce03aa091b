"""Feeds damaged programs to the lexer, the parser, the compiler and the reader of compiled modules.

usage: fuzz_compile.py [SECONDS [SEED [DIRECTORY]]]     (default: 10 seconds, a random seed, seeds of its own)
       fuzz_compile.py --show FILE                      runs one finding again

Each program is compiled twice, in each mode: both must end alike, in a code object or in an exception that compile() may raise.
Code is written in the form of a compiled module and read again, which runs the verifier; then that form is damaged, with its
checksum set right, and must be refused or read. Nothing that was compiled is run. What is about to be tried stands in the file
fuzz-SEED.txt, so that a crash leaves its cause behind; scripts/fuzz starts this again and again. Programs of DIRECTORY (*.py, also below it) join the seeds.
"""
import os
import random
import sys
import time

SEEDS = [
    "x = 1\ny: int = 2\nx += y\na, *b = c\ndel a, b[0], c.d\n",
    "print(f'{x!r:>{w}} {y=} {{}}', f\"{f'{a}'}\", rb'\\x', '\\N{DASH}\\x41\\u1234\\777')\n",
    "if a == b:\n    c\nelif d:\n    e\nelse:\n    f\n",
    "while x < 3 < y:\n    if z: break\n    continue\nelse:\n    pass\n",
    "for i, (j, *k) in enumerate(x), y:\n\tprint(i)\nelse:\n\tpass\n",
    "try:\n    a()\nexcept (A, B) as e:\n    raise C from e\nexcept:\n    raise\nelse:\n    c\nfinally:\n    d\n",
    "try:\n  a\nexcept* A as e:\n  b\nexcept* (B, C):\n  for x in y: break\n",
    "with (open(a) as f, b as (c, d),):\n    pass\nasync def g():\n    async with a: await b\n",
    "def f(a, /, b: int = 1, *args: t, c, d=2, **kw) -> r:\n    'doc'\n    global z\n    z = yield a\n    return [*b]\n",
    "async def f():\n    async for x in y:\n        yield await z\n    return\nx = lambda *a, b=1, **c: (yield)\n",
    "@dec(1)\nclass C(A, *b, metaclass=M, **k):\n    x: int = 1\n    def m(self): return super().m(__class__)\n",
    "match x, y:\n    case 1 | -2 | 1+2j | 's': pass\n    case [a, *_, {'k': v, **rest}] if a: pass\n"
    "    case P(x, y=0) | A.B(): pass\n    case None | (c as d): pass\n    case _: pass\n",
    "type A[T: int = str, *Ts, **P] = list[T]\ndef f[T](x: T) -> T: return x\nclass C[T: (int, str)](B[T]): y: T\n",
    "x = [i for i in range(3) if i if not j for k in i]\ny = {k: v for k, v in z}\nz = {*a, 1}\nw = {**a, 'b': 1}\n",
    "g = (x for x in (y := 5, 6))\nf(x for x in y)\nf(a, *b, c=1, **d)\nt = a if b else c\nv = a[1:2, ::3, ..., *z]\n",
    "n = not a and b or c\nq = a < b <= c != d is not e not in f\nr = -a ** +b @ ~c // d % e << 1 >> 2 & 3 ^ 4 | 5\n",
    "m = 0x1F + 0b1 + 0o7 + 1_000 + 1.5e3 + 2j + .5 + 1e999 + 12345678901234567890\ns = 'a' \"b\" '''c\n\nd'''\n",
    "def f():\n    x = 0\n    def g():\n        nonlocal x\n        x = [(lambda: x + y)() for y in z]\n    class D: x = x\n"
    "    return locals()\n",
    "from __future__ import annotations\nimport a.b as c, d\nfrom ..a import (b as c, d,)\nfrom x import *\n",
    "# -*- coding: latin-1 -*-\nx = 'é'\n\\\ny = (1,\n  2) ; z\n\x0cif x: pass\n",
    "while 1:\n    try:\n        with a:\n            for b in c:\n                continue\n    finally:\n        if d: break\n",
    "assert (x, 'y'), z\n1 is 1\n()()\n'a'[b'']\nx = '\\d'\n1if x else 2\n",
]
PIECES = (
    "( ) [ ] { } : , ; . = == := + - * ** -> @ ! != < <> % ~ ... += if else elif for in not is and or lambda yield await "
    "async def class return del import from as with try except finally while None True False print exec x match case type _ "
    "1 0x 1_ 1e 0b2 1.5j 'a' \"b\" ''' \"\"\" f' f\" rf''' b' u' f'{x}' f'{x!r:{y}}' {{ }} !r \\ $ ? ` global nonlocal pass break "
    "continue raise assert __debug__ super __class__ *a **a :=1 1is except* é € 𝒙 \\N{ \\x \\u"
).split() + [" ", "    ", "\t", "\n", "\n\n", "\r", "\x0c", "\\\n", "\0", "\x7f", "#", "\ufeff", "\ud800", "\u3000", "async for x in y",
             "for x in y", "lambda x: ", "if x else ", "\n  ", "case _:", "return\n", "x = 1\n", "def f(): "]
EXPECTED = (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError, UnicodeError)
MODES = ("exec", "eval", "single")


def words(text):
    """Names, numbers, blanks and single other characters, in order."""
    result = []
    for c in text:
        kind = c.isalnum() or c == "_"
        if result and (kind and last or c == " " and result[-1][-1] == " "):
            result[-1] += c
        else:
            result.append(c)
        last = kind
    return result


class Fuzzer:
    def __init__(self, seed, seeds):
        self.random = random.Random(seed)
        self.seeds = seeds
        self.path = f"fuzz-{seed}.txt"
        self.counts = {"programs": 0, "compiled": 0, "archives": 0, "archives read": 0}

    # Grammar: small programs grown from nothing.

    def expression(self, depth):
        r = self.random
        if depth <= 0 or r.random() < .15:
            return r.choice(["x", "y", "1", "'s'", "None", "f'{x}'", "...", "x.a", "(yield)", "b''", "-1", "2.5", "True"])
        e = lambda: self.expression(depth - 1)
        form = r.randrange(22)
        if form == 0: return f"({e()})"
        if form == 1: return f"{e()} {r.choice('+ - * / // % ** @ & | ^ << >> and or < == is in'.split())} {e()}"
        if form == 2: return f"{r.choice(['-', '~', 'not ', '+', 'await '])}{e()}"
        if form == 3: return f"{e()}({e()}, *{e()}, k={e()}, **{e()})"
        if form == 4: return f"{e()}[{e()}:{e()}, {e()}]"
        if form == 5: return f"[{e()} for x in {e()} if {e()}]"
        if form == 6: return f"{{{e()}: {e()}, **{e()}}}"
        if form == 7: return f"{{{e()} for x, y in {e()} for z in {e()}}}"
        if form == 8: return f"({e()} async for x in {e()})"
        if form == 9: return f"lambda x={e()}, *a: {e()}"
        if form == 10: return f"{e()} if {e()} else {e()}"
        if form == 11: return f"(x := {e()})"
        if form == 12: return f"[{e()}, *{e()}]"
        if form == 13: return f"({e()}, {e()})"
        if form == 14: return f"{{{e()}, *{e()}}}"
        if form == 15: return f"{{{e()}: {e()} for x in {e()}}}"
        if form == 16: return f"f'{{{e()}!r:{{{e()}}}}}'"
        if form == 17: return f"{e()}.a"
        if form == 18: return f"{e()} < {e()} <= {e()} not in {e()}"
        if form == 19: return f"(yield from {e()})"
        if form == 20: return f"{e()}()"
        return f"x[{e()}]"

    def pattern(self, depth):
        r = self.random
        if depth <= 0:
            return r.choice(["x", "_", "1", "-2", "'s'", "None", "a.b", "1+2j"])
        p = lambda: self.pattern(depth - 1)
        return r.choice([f"[{p()}, *_, {p()}]", f"{p()} | {p()}", f"({p()} as n)", f"A({p()}, k={p()})", f"{{'k': {p()}, **r}}",
                         f"({p()}, {p()})", f"*{p()}, {p()}", p()])

    def block(self, depth, indent):
        return "".join(self.statement(depth, indent) for _ in range(self.random.randrange(1, 3)))

    def statement(self, depth, indent):
        r = self.random
        pad = "  " * indent
        e = lambda: self.expression(r.randrange(4))
        if depth <= 0 or r.random() < .3:
            return pad + r.choice([
                f"x = {e()}", f"x, *y = {e()}", f"x.a[{e()}] += {e()}", "pass", "break", "continue", f"return {e()}", f"del x, {e()}",
                f"x: {e()} = {e()}", "global x", "nonlocal x", f"raise {e()} from {e()}", f"assert {e()}, {e()}", "import a.b as x",
                "from a import *", "from .a import b as x", e(), f"type X[T: {e()}] = {e()}", f"{e()} = {e()}",
                f"x = y = {e()}; {e()}", f"for x in {e()}: {e()}"]) + "\n"
        b = lambda: self.block(depth - 1, indent + 1)
        form = r.randrange(12)
        if form == 0: return f"{pad}if {e()}:\n{b()}{pad}elif {e()}:\n{b()}{pad}else:\n{b()}"
        if form == 1: return f"{pad}while {e()}:\n{b()}{pad}else:\n{b()}"
        if form == 2: return f"{pad}for x, y in {e()}:\n{b()}"
        if form == 3: return f"{pad}try:\n{b()}{pad}except {e()} as x:\n{b()}{pad}finally:\n{b()}"
        if form == 4: return f"{pad}try:\n{b()}{pad}except* {e()} as x:\n{b()}{pad}else:\n{b()}"
        if form == 5: return f"{pad}with {e()} as x, {e()}:\n{b()}"
        if form == 6: return f"{pad}@{e()}\n{pad}def f(x, /, y={e()}, *z, k: {e()} = {e()}, **w) -> {e()}:\n{b()}"
        if form == 7: return f"{pad}async def f[T](x):\n{b()}"
        if form == 8: return f"{pad}class C[T]({e()}, metaclass={e()}):\n{b()}"
        if form == 9: return f"{pad}async for x in {e()}:\n{b()}"
        if form == 10: return f"{pad}async with {e()} as (x, y):\n{b()}"
        return f"{pad}match {e()}:\n{pad}  case {self.pattern(r.randrange(3))} if {e()}:\n{self.block(depth - 1, indent + 2)}"

    # Damage.

    def program(self):
        r = self.random
        choice = r.random()
        if choice < .25:
            text = "".join(self.statement(r.randrange(1, 5), 0) for _ in range(r.randrange(1, 4)))
            if r.random() < .5: return text
        else:
            text = r.choice(self.seeds)
        if r.random() < .1: text += r.choice(self.seeds)
        if r.random() < .3: return self.damage_bytes(text)
        parts = words(text)
        for _ in range(r.choice((1, 1, 2, 3, 8))):
            if not parts: break
            i = r.randrange(len(parts))
            kind = r.randrange(8)
            if kind == 0: del parts[i]
            elif kind == 1: parts.insert(i, parts[i])
            elif kind == 2: parts[i] = r.choice(PIECES)
            elif kind == 3: parts.insert(i, r.choice(PIECES))
            elif kind == 4: parts[i] = r.choice(parts)
            elif kind == 5:
                j = min(len(parts), i + r.randrange(12))
                parts[i:j] = parts[i:j] * r.choice((0, 2, 3, 30))
            elif kind == 6: parts[i] = r.choice(PIECES) * r.choice((2, 10, 120, 1100))
            else: del parts[i + r.randrange(4):]
        return "".join(parts)

    def damage_bytes(self, text):
        r = self.random
        data = bytearray(text.encode("utf-8", "surrogatepass"))
        for _ in range(r.choice((1, 2, 4, 16))):
            if not data: break
            i = r.randrange(len(data))
            kind = r.randrange(5)
            if kind == 0: data[i] = r.randrange(256)
            elif kind == 1: data[i] ^= 1 << r.randrange(8)
            elif kind == 2: del data[i:i + r.randrange(1, 6)]
            elif kind == 3: data[i:i] = bytes([r.choice(b"()[]{}'\"\\\n\r\t \0:=,#\xff\xc3\xed")])
            else:
                j = r.randrange(len(data))
                data[i:i] = data[j:j + r.randrange(20)]
        if r.random() < .5: return bytes(data)
        return data.decode("utf-8", "replace")

    # Checks.

    def outcome(self, source, mode):
        try:
            return compile(source, "fuzz", mode, dont_inherit=True)
        except EXPECTED as e:
            return type(e).__name__, str(e), getattr(e, "lineno", None), getattr(e, "offset", None)

    def check(self, source):
        self.counts["programs"] += 1
        with open(self.path, "w") as file:
            file.write(ascii(source))
        for mode in MODES:
            first = self.outcome(source, mode)
            second = self.outcome(source, mode)
            if first != second:
                raise AssertionError(f"{mode}: {first} and then {second}")
            if not isinstance(first, tuple):
                self.counts["compiled"] += 1
                if mode == "exec": self.check_archive(source)

    def check_archive(self, source):
        try:
            import _imp
            encode, decode = _imp._encode_source, _imp._decode_code
        except (ImportError, AttributeError):
            return
        try:
            if isinstance(source, str): source = source.encode()
            code, data = encode(source, "fuzz", 0, 0)
        except EXPECTED:
            return
        if data is None: return
        self.counts["archives"] += 1
        if decode(data, "fuzz", 0, 0) is None:
            raise AssertionError("the verifier refuses what the compiler made")
        damaged = bytearray(data)
        r = self.random
        for _ in range(r.choice((1, 1, 2, 5))):
            i = r.randrange(56, len(damaged))
            damaged[i] = r.choice((0, 1, 0x7f, 0x80, 0xff, r.randrange(256), damaged[i] ^ 1 << r.randrange(8)))
        if r.random() < .1: del damaged[r.randrange(56, len(damaged)):]
        damaged = self.signed(bytes(damaged), data)
        with open(self.path, "w") as file:
            file.write(ascii((source, damaged)))
        try:
            if decode(damaged, "fuzz", 0, 0) is not None: self.counts["archives read"] += 1
        except (ImportError, ValueError, EOFError, TypeError):
            pass

    def signed(self, damaged, data):
        """With the length and checksum that the reader looks for."""
        payload = damaged[56:]
        value, mask = 0x9AE16A3B2F90404F, (1 << 64) - 1
        whole = len(payload) // 8 * 8
        parts = [int.from_bytes(payload[i:i + 8], "little") for i in range(0, whole, 8)]
        for part in parts + list(payload[whole:]) + [len(payload)]:
            value = (value ^ part) * 0x9E3779B97F4A7C15 & mask
            value ^= value >> 29
        return damaged[:40] + len(payload).to_bytes(8, "little") + value.to_bytes(8, "little") + payload


def seeds_of(directory):
    found = list(SEEDS)
    if directory:
        for path, _, names in os.walk(directory):
            for name in names:
                if name.endswith(".py"):
                    with open(os.path.join(path, name), encoding="utf-8", errors="replace") as file:
                        text = file.read()
                    if len(text) < 4000: found.append(text)
    return found


def main(arguments):
    import warnings
    warnings.simplefilter("ignore")
    if arguments[:1] == ["--show"]:
        with open(arguments[1]) as file:
            finding = eval(file.read())
        fuzzer = Fuzzer(0, SEEDS)
        if isinstance(finding, tuple):
            import _imp
            print(_imp._decode_code(finding[1], "fuzz", 0, 0))
        else:
            fuzzer.check(finding)
        return 0
    seconds = float(arguments[0]) if arguments else 10
    seed = int(arguments[1]) if len(arguments) > 1 else random.randrange(10 ** 9)
    fuzzer = Fuzzer(seed, seeds_of(arguments[2] if len(arguments) > 2 else None))
    end = time.time() + seconds
    while time.time() < end:
        fuzzer.check(fuzzer.program())
    os.remove(fuzzer.path)
    print(f"seed {seed}:", ", ".join(f"{value} {name}" for name, value in fuzzer.counts.items()), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
