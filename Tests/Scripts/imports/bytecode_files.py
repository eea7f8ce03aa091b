# compiled modules are kept, taken up again, and made anew when the source changes
import importlib
import importlib.util
import os
import sys

folder = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"bytecode_files_{os.getpid()}")
os.mkdir(folder)
sys.path.insert(0, folder)
path = os.path.join(folder, "kept_module.py")
cache = importlib.util.cache_from_source(path)

def write(text, time):
    with open(path, "w") as f:
        f.write(text)
    os.utime(path, (time, time))

def load():
    sys.modules.pop("kept_module", None)
    importlib.invalidate_caches()
    import kept_module
    return kept_module.value

try:
    sys.dont_write_bytecode = True
    write("value = 1", 1_000_000_000)
    print(load(), os.path.exists(cache))
    sys.dont_write_bytecode = False
    print(load(), os.path.exists(cache), os.listdir(os.path.dirname(cache)) == [os.path.basename(cache)])
    # the same time and size: the old code is taken
    write("value = 2", 1_000_000_000)
    print(load())
    write("value = 3", 1_000_000_005)
    print(load())
    write("value = 44", 1_000_000_005)
    print(load())
    import kept_module
    print(kept_module.__cached__ == cache, kept_module.__spec__.cached == cache)
    good = open(cache, "rb").read()
    # damaged, cut, empty, another thing altogether
    for bad in (good[:-1], good[:20], b"", b"x" * 1000, good[:100] + bytes([good[100] ^ 1]) + good[101:]):
        with open(cache, "wb") as f:
            f.write(bad)
        try:
            print(load())
        except (EOFError, ValueError, ImportError, TypeError) as e:
            print(44)
        write("value = 44", 1_000_000_005)
    os.remove(cache)
    os.rmdir(os.path.dirname(cache))
    with open(os.path.dirname(cache), "w") as f:
        f.write("a file where the folder should be")
    print(load())
finally:
    for root, folders, files in os.walk(folder, topdown=False):
        for name in files: os.remove(os.path.join(root, name))
        for name in folders: os.rmdir(os.path.join(root, name))
    os.rmdir(folder)
