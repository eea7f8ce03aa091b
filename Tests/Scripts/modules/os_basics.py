import os
print(os.getcwd() == os.path.dirname(os.path.abspath(__file__)), os.getpid() > 0, os.getpid() == os.getpid(), os.sep, os.linesep == "\n", os.name, os.curdir, os.pardir, os.pathsep, os.devnull, os.extsep, type(os.environ).__name__)
print(os.environ.get("NO_SUCH_VARIABLE_HERE"), os.getenv("NO_SUCH_VARIABLE_HERE", "default"), "PATH" in os.environ, os.environ["TZ"])
os.environ["MADE_HERE"] = "value"
print(os.getenv("MADE_HERE"), "MADE_HERE" in os.environ, os.environ.pop("MADE_HERE"), os.environ.get("MADE_HERE"))
for bad in (lambda: os.environ["NO_SUCH_VARIABLE_HERE"], lambda: os.environ.__setitem__("A", 5), lambda: os.listdir("/no/such"), lambda: os.mkdir("/no/such/dir"), lambda: os.remove("no_such_file"), lambda: os.rmdir("no_such_dir"), lambda: os.stat("no_such"), lambda: os.chdir("no_such"), lambda: os.rename("no_such", "x"), lambda: os.listdir(b"/no/such"), lambda: os.nosuch):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
