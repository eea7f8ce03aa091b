# Parser and compiler work in a thread whose stack is small, and what nests too deeply is an error there as well.
import ast
import sys
import threading

CASES = {
    "parentheses": "(" * 150 + "1" + ")" * 150, "too many": "(" * 10000 + ")" * 10000, "open": "(" * 10000, "minus": "-" * 300 + "1", "many": "-" * 10000 + "1",
    "not": "not " * 300 + "1", "lambda": "lambda: " * 600 + "0", "lambdas": "lambda: " * 10000 + "0", "sum": "1+" * 900 + "x", "attributes": "a" + ".b" * 900,
    "calls": "f(" * 150 + ")" * 150, "choice": "1 if x else " * 300 + "2", "strings": "'a' " * 5000, "list": "[" * 190 + "]" * 190, "error": "(" * 150 + "1 2" + ")" * 150,
    "fields": "f'{" * 20, "comprehensions": "[x for x in " * 100 + "y" + "]" * 100, "blocks": "".join(" " * i + "if x:\n" for i in range(90)) + " " * 90 + "pass\n",
    "functions": "".join(" " * i + "def f():\n" for i in range(90)) + " " * 90 + "pass\n", "elif": "if a: pass\n" + "elif b: pass\n" * 1500,
}
results = {}


def attempt(name, way):
    try:
        way(CASES[name])
        results[name, way] = "ok"
    except SyntaxError as e:
        results[name, way] = "SyntaxError " + e.msg
    except (RecursionError, MemoryError):
        results[name, way] = "too deep"


def run(code):
    return compile(code, "<none>", "exec")


# CPython needs a large stack for the same.
threading.stack_size(64 * 1024 if sys.implementation.name == "tinypy" else 64 << 20)
for name in CASES:
    for way in (run, ast.parse):
        thread = threading.Thread(target=attempt, args=(name, way))
        thread.start()
        thread.join()
for name in ("parentheses", "open", "sum", "strings", "list", "error", "calls", "choice", "blocks", "functions", "attributes", "comprehensions"):
    print(name, results[name, run])
print(all(results[name, way] for name in CASES for way in (run, ast.parse)), len(results))
