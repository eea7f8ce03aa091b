# many packages inside each other, made on the spot
import os
import sys
base = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"deep_package_{os.getpid()}")
names = [f"p{i}" for i in range(60)]
folder = base
try:
    for name in names:
        folder = os.path.join(folder, name)
        os.makedirs(folder)
        with open(os.path.join(folder, "__init__.py"), "w") as f:
            f.write("depth = __name__.count('.')\n")
    sys.path.insert(0, base)
    module = __import__(".".join(names), fromlist=["x"])
    print(module.depth, sum(n.startswith("p0") for n in sys.modules))
    try:
        __import__(".".join(names) + ".missing")
    except ImportError as e:
        print(str(e).endswith(".p59.missing'"), e.name.count("."))
finally:
    for root, folders, files in os.walk(base, topdown=False):
        for name in files: os.remove(os.path.join(root, name))
        for name in folders: os.rmdir(os.path.join(root, name))
    os.rmdir(base)
