import os, sys
print(__name__, repr(__package__), __spec__.name, os.path.basename(__file__), os.path.basename(sys.argv[0]))
print(__spec__.parent, type(__loader__).__name__, sys.modules["__main__"].__dict__ is globals())
print(sys.path[0] == os.getcwd())
