# more than the buffers hold, and in order
import sys
for i in range(3000):
    print("line", i, "x" * 20)
    if i % 1000 == 0:
        print("error line", i, file=sys.stderr)
