import sys
try:
    print("x", file=None)
    sys.stdout.nosuch
except AttributeError as e:
    print(str(e).split("'")[-2])
