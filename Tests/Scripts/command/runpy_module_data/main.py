import sys
print(__name__, __spec__.name, sys.argv[1:], sys.argv[0] == __file__, sys.modules["__main__"].__dict__ is globals())
