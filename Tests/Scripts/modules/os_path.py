import os
p = os.path
print(p.join("a", "b"), p.join("a/", "b"), p.join("a", "/b"), p.join("a", ""), p.join("", "a"), p.join("a"), p.join("a", "b", "..", "c"))
print(p.split("/a/b"), p.split("a"), p.split("/"), p.split("a/"), p.split("//a"), p.basename("/a/b.txt"), p.basename("a/"), p.dirname("/a/b"), p.dirname("a"), p.dirname("/a"))
print(p.splitext("a.tar.gz"), p.splitext(".bashrc"), p.splitext("a"), p.splitext("a/.b/c.d"), p.splitext("a."), p.splitext("..a.b"))
print(p.normpath("a//b/../c/./d"), p.normpath(""), p.normpath("../a/.."), p.normpath("/../a"), p.normpath("//a"), p.normpath("///a"), p.isabs("/a"), p.isabs("a"))
print(p.exists("/"), p.exists("no_such"), p.isdir("/"), p.isfile("/"), p.isfile(__file__), p.islink("/"), p.getsize(__file__) > 100, p.abspath("x") == p.join(os.getcwd(), "x"), p.relpath("/a/b", "/a/c"), p.commonprefix(["/ab/c", "/ab/d"]), p.commonpath(["/a/b", "/a/c"]), p.expanduser("x"), p.realpath(".") == p.realpath(os.getcwd()), p.samefile(".", os.getcwd()))
for bad in (lambda: p.join(), lambda: p.join("a", 5), lambda: p.join("a", b"b"), lambda: p.split(5), lambda: p.getsize("no_such"), lambda: p.basename(None), lambda: p.exists(None), lambda: p.commonpath([])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
