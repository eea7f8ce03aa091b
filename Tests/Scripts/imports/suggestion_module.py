import sys
try:
    sys.moduels
except AttributeError as e:
    print(e)
