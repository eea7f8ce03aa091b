# Code that waits at the top of a module, with a namespace of its own.
import ast
import sys


class Answer:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield "waiting"
        return self.value


def run(text, mode, space, own):
    coroutine = eval(compile(text, "f", mode, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), space, own)
    print(type(coroutine).__name__, coroutine.send(None), coroutine.cr_frame.f_locals is own)
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


space = {"Answer": Answer}
own = {}
run("x = await Answer(3)\ny = x + 1\nimport sys as s\nfor i in range(2): q = i\ndel y\nz = [await Answer(i) for i in (1, 2)]",
    "exec", space, own)
print(sorted(own), own["x"], own["z"], "x" in space)
print(run("(await Answer(5)) + x", "eval", space, own))


class Watching(dict):
    def __missing__(self, key):
        if key in space:
            raise KeyError(key)
        return "missing " + key

    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


watching = Watching()
run("w = await Answer(5)\nv = unknown", "exec", space, watching)
print(watching)
run("await Answer(1)\nmine = locals()\nfrom math import *", "exec", space, own)
print(own["mine"] is own, "pi" in own, "pi" in space)
try:
    run("await Answer(1)\nwhere = 1\n1 / 0", "exec", space, own)
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_next.tb_frame.f_locals["where"])
run("await Answer(1)", "exec", space, space)
