m = __import__("math")
print(m.floor(2.5), m.__name__, __import__("os.path").__name__, __import__("os.path", fromlist=["join"]).join("a", "b"))
try:
    __import__("no.such")
except ModuleNotFoundError as e:
    print(e, e.name)
