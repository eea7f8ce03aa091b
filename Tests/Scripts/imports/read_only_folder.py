# nothing can be written beside the source: silently fine
import os
import sys
folder = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"read_only_folder_{os.getpid()}")
os.mkdir(folder)
try:
    with open(os.path.join(folder, "readable.py"), "w") as f:
        f.write("x = 1")
    sys.path.insert(0, folder)
    os.chmod(folder, 0o500)
    sys.dont_write_bytecode = False
    import readable
    print(readable.x)
finally:
    os.chmod(folder, 0o700)
    for root, folders, files in os.walk(folder, topdown=False):
        for name in files: os.remove(os.path.join(root, name))
        for name in folders: os.rmdir(os.path.join(root, name))
    os.rmdir(folder)
