import sys, os
print(__file__.split("command/", 1)[1], os.path.basename(sys.path[0]))
