import dunder_import.a.b
top = __import__("dunder_import.a.b")
print(top.__name__)
print(__import__("dunder_import.a.b", fromlist=["value"]).__name__)
print(__import__("dunder_import.a", fromlist=[""]).__name__)
space = {"__package__": "dunder_import", "__name__": "dunder_import.x"}
print(__import__("a.b", space, None, (), 1).__name__)
print(__import__("a.b", space, None, ("value",), 1).__name__)
print(__import__("", space, None, ("a",), 1).__name__)
print(__import__("", space, None, (), 1).__name__)
for fromlist in ([5], ["a", 5], "ab", ("a", None)):
    try:
        print(__import__("dunder_import", fromlist=fromlist).__name__)
    except TypeError as e:
        print(e)
import sys
print(__import__("sys") is sys, __import__("os.path").__name__, __import__("os.path", fromlist=["x"]).__name__)
