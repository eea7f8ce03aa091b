from concurrent import futures
import sys

with futures.ThreadPoolExecutor(1) as pool:
    for action in (lambda: sys.exit("left"), lambda: exec("raise KeyboardInterrupt('k')"), lambda: exec("raise GeneratorExit")):
        f = pool.submit(action)
        try:
            f.result()
        except BaseException as e:
            print(repr(e))
    print(pool.submit(lambda: "the worker lives on").result(), len(pool._threads))
