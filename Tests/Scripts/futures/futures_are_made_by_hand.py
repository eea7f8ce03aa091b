from concurrent import futures
import threading


class Own(futures.Executor):
    def submit(self, fn, /, *args, **kwargs):
        f = futures.Future()
        f.set_running_or_notify_cancel()
        try:
            f.set_result(fn(*args, **kwargs))
        except BaseException as e:
            f.set_exception(e)
        return f


class MyFuture(futures.Future):
    pass


with Own() as own:
    print(list(own.map(str.upper, "abc")), own.submit(int, "x").exception())
f = MyFuture()
print(repr(f).split(" at ")[0], repr(f).split(" state=")[1])
threading.Thread(target=f.set_result, args=({},)).start()
print(f.result(60), repr(f).split(" state=")[1])
