import os

base = "tmp-os_directories"


def make(*names):
    for name in names:
        os.makedirs(os.path.dirname(f"{base}/{name}"), exist_ok=True)
        open(f"{base}/{name}", "w").close()


def tree():
    return sorted(f"{d[len(base):]}/{n}" for d, dirs, files in os.walk(base) for n in files + [x + "/" for x in dirs])


make("a/b/c/f", "a/g")
os.renames(f"{base}/a/b/c/f", f"{base}/new/deep/f")
print(tree())
os.renames(f"{base}/a/g", f"{base}/new/g")
print(tree())
os.renames(f"{base}/new/deep/f", f"{base}/new/deep/h")
print(tree())
make("p/q/r/x")
os.remove(f"{base}/p/q/r/x")
os.removedirs(f"{base}/p/q/r/")
print(tree())
make("p/q/x")
os.makedirs(f"{base}/p/q/r/s")
os.removedirs(f"{base}/p/q/r/s")
print(tree())
for f in (lambda: os.removedirs(f"{base}/p/q"), lambda: os.removedirs(f"{base}/none"),
          lambda: os.renames(f"{base}/none", f"{base}/made/x")):
    try:
        f()
    except OSError as e:
        print(type(e).__name__, e.strerror)
print(tree())
os.chdir(base)
os.renames("p/q/x", "x")
print(sorted(os.listdir(".")))
os.remove("x")
os.remove("new/g")
os.remove("new/deep/h")
os.rmdir("made")
os.removedirs("new/deep")
os.chdir("..")
os.rmdir(base)

# The environment as a mapping.
environ = os.environ
environ["TINY_A"] = "1"
environ.update({"TINY_B": "2"}, TINY_C="3")
environ.update([("TINY_D", "4")])
print([environ.get(f"TINY_{c}") for c in "ABCDE"], environ.get("TINY_E", 5), "TINY_A" in environ, "TINY_E" in environ)
print(environ.pop("TINY_A"), environ.pop("TINY_A", None), environ.setdefault("TINY_B", "x"), environ.setdefault("TINY_F", ""))
print(os.environb[b"TINY_B"], b"TINY_C" in os.environb, os.getenvb(b"TINY_D"), environ.setdefault("TINY_F", "y") == "")
for f in (lambda: environ.pop("TINY_A"), lambda: environ["TINY_A"], lambda: 3 in environ, lambda: environ.get(3),
          lambda: environ.setdefault("TINY_G", 3), lambda: environ.update({"TINY_G": 1}), lambda: environ.pop(3, 4),
          lambda: os.environb.get("x"), lambda: environ.update(3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for args in (("true", "x"), ("true", "r", 0), ("true", "r", None), (3,), (b"true",)):
    try:
        os.popen(*args)
    except Exception as e:
        print(type(e).__name__, e)
with os.popen("echo one; echo two") as pipe:
    print(list(pipe))
pipe = os.popen("exit 3")
print(repr(pipe.read()), pipe.close())
