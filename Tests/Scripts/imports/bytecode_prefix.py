# sys.pycache_prefix puts compiled modules elsewhere
import os
import sys
base = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"bytecode_prefix_{os.getpid()}")
source = os.path.join(base, "source")
prefix = os.path.join(base, "prefix")
os.makedirs(source)
try:
    sys.path.insert(0, source)
    with open(os.path.join(source, "prefixed.py"), "w") as f:
        f.write("x = 1")
    sys.dont_write_bytecode = False
    sys.pycache_prefix = prefix
    import prefixed
    print(prefixed.__cached__.startswith(prefix + source), os.path.exists(prefixed.__cached__), os.listdir(source))
finally:
    sys.pycache_prefix = None
    for root, folders, files in os.walk(base, topdown=False):
        for name in files: os.remove(os.path.join(root, name))
        for name in folders: os.rmdir(os.path.join(root, name))
    os.rmdir(base)
