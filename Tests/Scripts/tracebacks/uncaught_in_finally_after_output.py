import sys
print("to stdout")
print("to stderr", file=sys.stderr)
try:
    raise ValueError("end")
finally:
    print("cleanup", file=sys.stderr)
