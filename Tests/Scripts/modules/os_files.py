import os
base = "tmp-os_files"
os.mkdir(base)
os.makedirs(os.path.join(base, "x", "y"))
os.makedirs(os.path.join(base, "x", "y"), exist_ok=True)
for name in ("b.txt", "a.txt"):
    with open(os.path.join(base, name), "w") as f:
        f.write(name)
print(sorted(os.listdir(base)), os.path.isdir(f"{base}/x"), os.path.getsize(f"{base}/a.txt"), os.stat(f"{base}/a.txt").st_size)
try:
    os.mkdir(base)
except FileExistsError as e:
    print(e)
try:
    os.rmdir(base)
except OSError as e:
    print(type(e).__name__, e.strerror)
try:
    os.makedirs(os.path.join(base, "x"))
except FileExistsError as e:
    print(e.filename)
os.rename(f"{base}/a.txt", f"{base}/c.txt")
os.replace(f"{base}/c.txt", f"{base}/b.txt")
print(open(f"{base}/b.txt").read(), sorted(os.listdir(base)))
here = os.getcwd()
os.chdir(base)
print(os.path.basename(os.getcwd()), sorted(os.listdir()), os.listdir("x"))
os.chdir(here)
os.remove(f"{base}/b.txt")
os.rmdir(f"{base}/x/y")
os.rmdir(f"{base}/x")
os.rmdir(base)
print(os.path.exists(base))
