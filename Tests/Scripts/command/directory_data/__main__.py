import sys
print(__file__.split("command/", 1)[1], sys.path[0].split("command/", 1)[1], sys.argv)
