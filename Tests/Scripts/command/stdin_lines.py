import sys
print(repr(sys.stdin.readline()), repr(sys.stdin.read(3)), [line for line in sys.stdin], repr(sys.stdin.read()), repr(sys.stdin.readline()))
