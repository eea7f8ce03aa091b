import sys
try:
    sys.exit(3)
except SystemExit as e:
    print("stayed", e.code)
