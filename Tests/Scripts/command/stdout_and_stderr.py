import sys
sys.stdout.write("out 1\n")
sys.stderr.write("err 1\n")
print("out 2")
print("err 2", file=sys.stderr)
sys.stdout.flush()
print(sys.stdout.write("four"), sys.stdout.writable(), sys.stdout.encoding, sys.stdout.name, sys.stderr.name, sys.stdin.name)
