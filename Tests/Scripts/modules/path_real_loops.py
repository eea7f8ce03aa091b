# os.path.realpath: links that lead to themselves, to each other, and links met twice.
import os

top = os.path.realpath("/tmp") + f"/links-{os.getpid()}"
os.mkdir(top)


def show(path, **options):
    try:
        print(path.replace(top, "T"), "->", os.path.realpath(path, **options).replace(top, "T"))
    except OSError as e:
        print(path.replace(top, "T"), type(e).__name__, e.errno, e.filename.replace(top, "T"))


try:
    os.mkdir(top + "/d")
    for target, name in [
        (top + "/self", "self"),
        (top + "/b", "a"),
        (top + "/a", "b"),
        (top + "/x", "y"),
        ("inner/z", "inner"),
        ("d", "one"),
        ("one", "two"),
        ("two/../two", "three"),
        ("../" + os.path.basename(top) + "/back", "back"),
        (".", "here"),
        ("/", "root"),
    ]:
        os.symlink(target, f"{top}/{name}")
    for name in ["self", "a", "b", "a/x", "a/..", "a/../x", "a/../y", "a/../a", "inner", "one", "two/w", "three", "back",
                 "here/here/here/d", "root/..", "missing/../d", "d/../two", "two/two", "./d//"]:
        show(f"{top}/{name}")
        show(f"{top}/{name}", strict=True)
    os.chdir(top)
    show("self")
    show("three")
    show("")
finally:
    for name in os.listdir(top):
        if os.path.islink(f"{top}/{name}"):
            os.unlink(f"{top}/{name}")
    os.rmdir(top + "/d")
    os.rmdir(top)
