import os, sys
print(__name__, repr(__package__), __spec__.name, os.path.relpath(__file__), sys.argv)
print(os.path.relpath(sys.path[0]))
import beside
print(beside.x)
