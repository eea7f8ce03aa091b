import os
base = "tmp-os_walk"
os.makedirs(f"{base}/x/y")
for name in ("b.txt", "x/a.txt"):
    open(f"{base}/{name}", "w").close()
for folder, folders, files in os.walk(base):
    print(folder.replace(os.sep, "/"), sorted(folders), sorted(files))
for entry in sorted(os.scandir(base), key=lambda e: e.name):
    print(entry.name, entry.is_dir(), entry.is_file(), entry.path.replace(os.sep, "/"))
os.remove(f"{base}/b.txt")
os.remove(f"{base}/x/a.txt")
os.removedirs(f"{base}/x/y")
print(os.path.exists(base))
