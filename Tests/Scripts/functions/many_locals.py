source = "def f():\n" + "".join(f"    v{i} = {i}\n" for i in range(400)) + "    return " + " + ".join(f"v{i}" for i in range(400)) + "\n"
space = {}
exec(source, space)
print(space["f"]())
source = "def g(x):\n    return [" + ", ".join(f"x + {i}" for i in range(500)) + "]\n"
exec(source, space)
print(sum(space["g"](1)), len(space["g"](0)))
source = "r = " + "(" * 60 + "1" + " + 1)" * 60
exec(source, space)
print(space["r"])
source = "if 1:\n" + "".join(f"    c{i} = 'name{i}'\n" for i in range(600))
exec(source, space)
print(space["c599"])
