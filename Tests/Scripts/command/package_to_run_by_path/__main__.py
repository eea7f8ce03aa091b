import sys
import beside
print("folder run", __name__, sys.argv, beside.value)
