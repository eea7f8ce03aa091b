def many(*args, **kwargs):
    return len(args), len(kwargs), sum(args), sum(kwargs.values())


names = {f"k{i}": i for i in range(300)}
print(many(*range(300)), many(**names), many(*range(50), **names))
source = "def wide(" + ", ".join(f"p{i}=0" for i in range(260)) + "):\n    return " + " + ".join(f"p{i}" for i in range(260))
space = {}
exec(source, space)
print(space["wide"](*range(260)), space["wide"](p259=7), space["wide"](1, 2, p200=3))
try:
    space["wide"](*range(261))
except TypeError as e:
    print(e)
