# Modules and packages whose file names are not UTF-8: their bytes are surrogates in names and paths.
import importlib
import os
import sys
import time

place = os.fsencode(f"/tmp/tinypy-names-{os.getpid()}-{time.time_ns()}")
os.mkdir(place)
where = os.fsdecode(place)


def write(name, text):
    path = os.path.join(place, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def shown(text):
    return ascii(text.replace(where, "").replace(sys.implementation.cache_tag, "TAG").rpartition(".")[0])


write(b"m\xff.py", "def fail():\n    raise ValueError('here')\n\nx = 1\n")
write(b"p\xfe/__init__.py", "from . import q\n")
write(b"p\xfe/q.py", "names = __name__, __package__, __file__\n")
write(b"d\xfd\xc3/plain.py", "file = __file__\n")
write(b"ok\xc3\xa9.py", "")
sys.path.insert(0, where)
sys.dont_write_bytecode = False

m = __import__("m\udcff")
print(ascii(m.__name__), shown(m.__file__), shown(m.__cached__), m.x)
print(os.path.exists(m.__cached__))
try:
    m.fail()
except ValueError as e:
    frame = e.__traceback__.tb_next
    print(shown(frame.tb_frame.f_code.co_filename), frame.tb_lineno)

p = importlib.import_module("p\udcfe.q")
print([ascii(n) for n in p.names[:2]], shown(p.names[2]))

sys.path.insert(0, os.path.join(where, "d\udcfd\udcc3"))
import plain

print(shown(plain.file))

write(b"m\xff.py", "x = 22222\n")
print(importlib.reload(m).x)

for name in "oké", "n\udcff", "p\udcfe.none", "bad\ud800":
    try:
        print(ascii(__import__(name).__name__))
    except ImportError as e:
        print(ascii(str(e)), ascii(e.name), type(e).__name__)
module = sys.modules["m\udcff"]
try:
    module.nothing
except AttributeError as e:
    print(ascii(str(e)))

for folder, folders, files in os.walk(place, topdown=False):
    for file in files:
        os.remove(os.path.join(folder, file))
    os.rmdir(folder)
