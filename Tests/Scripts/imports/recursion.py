# modules that import one another without end, and a finder that imports what it looks for
import sys
class Finder:
    def find_spec(self, name, path, target=None):
        if name == "endless":
            __import__("endless")
sys.meta_path.insert(0, Finder())
try:
    import endless
except RecursionError as e:
    print("RecursionError")
except ImportError as e:
    print(e)
del sys.meta_path[0]
import recursion.a
print(recursion.a.names)
