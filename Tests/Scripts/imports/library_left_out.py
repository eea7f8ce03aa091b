# without the library's folder in sys.path only what is built in is found
import sys
sys.path = []
import errno
print(errno.ENOENT)
try:
    import sched_that_is_not_there
except ImportError as e:
    print(e)
try:
    import random
except ImportError as e:
    print(e)
