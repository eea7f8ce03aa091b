from concurrent import futures
import threading

local = threading.local()


def start(*args):
    local.args = args


with futures.ThreadPoolExecutor(2, initializer=start, initargs=(1, 2)) as pool:
    print(pool.submit(lambda: local.args).result())
