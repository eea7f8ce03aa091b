from concurrent import futures

Future = futures.Future


def show(f):
    print(f.running(), f.done(), f.cancelled(), repr(f).split(" state=")[1])


f = Future()
show(f)
print(f.set_running_or_notify_cancel())
show(f)
print(f.cancel())
f.set_result([1])
show(f)
print(f.result(), f.exception(), f.cancel())
for setter, value in ((f.set_result, 2), (f.set_exception, KeyError("k"))):
    try:
        setter(value)
    except futures.InvalidStateError as e:
        print(str(e).split("<")[0], str(e).split(" state=")[1])
f = Future()
print(f.cancel(), f.cancel())
show(f)
for method in f.result, f.exception:
    try:
        method()
    except futures.CancelledError as e:
        print(repr(e))
print(f.set_running_or_notify_cancel())
show(f)
try:
    f.set_result(1)
except futures.InvalidStateError as e:
    print(str(e).split("<")[0])
f = Future()
f.set_exception(ValueError("kept"))
show(f)
print(repr(f.exception()))
try:
    f.result()
except ValueError as e:
    print(e)
f = Future()
for method in f.result, f.exception:
    for timeout in 0, 0.001, -1:
        try:
            method(timeout)
        except TimeoutError as e:
            print(repr(e), end=" ")
print()
f = Future()
f.set_result(None)
show(f)
f = Future()
f.set_exception(None)
show(f)
