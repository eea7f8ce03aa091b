# What exec refuses before it tries.
import os

for f, *args in (
    (os.execv, "/bin/true", "text"), (os.execv, "/bin/true", []), (os.execv, "/bin/true", [""]),
    (os.execv, "/bin/true", [1]), (os.execv, 5.5, ["x"]), (os.execv, "/bin/true", ["a\0b"]),
    (os.execv, "/bin\0/true", ["a"]), (os.execv, "/bin/true", None),
    (os.execve, "/bin/true", "text", {}), (os.execve, "/bin/true", [], {}), (os.execve, "/bin/true", [""], {}),
    (os.execve, "/bin/true", ["x"], 5), (os.execve, "/bin/true", ["x"], {"a=b": "c"}),
    (os.execve, "/bin/true", ["x"], {"": "c"}), (os.execve, "/bin/true", ["x"], {"a": 1}),
    (os.execve, "/bin/true", ["x"], {1: "a"}), (os.execve, "/bin/true", ["x"], {"a": "b\0"}),
    (os.execv,), (os.execve, "x"), (os.execv, "/bin/true", [b"x", None]),
):
    try:
        f(*args)
    except (TypeError, ValueError, OSError) as e:
        print(f.__name__, type(e).__name__, e)
