from concurrent import futures
import concurrent.futures.thread
import io
import sys


def fails():
    raise ValueError("no start")


real, sys.stderr = sys.stderr, io.StringIO()
pool = futures.ThreadPoolExecutor(1, initializer=fails)
f = pool.submit(print)
try:
    f.result()
except futures.BrokenExecutor as e:
    print(type(e), e)
try:
    while True:
        pool.submit(print).exception()
except futures.BrokenExecutor as e:
    print(type(e), e)
pool.shutdown()
text, sys.stderr = sys.stderr.getvalue(), real
print(text.splitlines()[0], text.splitlines()[-1])
