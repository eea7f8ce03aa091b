from concurrent import futures
import threading

order = []
f = futures.Future()
f.add_done_callback(lambda f: order.append(("first", f.result())))
f.add_done_callback(lambda f: order.append(("second", f.done())))
same = order.append
f.add_done_callback(same)
f.add_done_callback(same)
print(order)
f.set_result(1)
print(order[:2], order[2:] == [f, f])
order.clear()
f.add_done_callback(lambda f: order.append("at once"))
print(order)
f = futures.Future()
f.add_done_callback(lambda f: order.append(("cancelled", f.cancelled())))
f.cancel()
f.cancel()
f.set_running_or_notify_cancel()
print(order)
names = []
gate = threading.Event()
with futures.ThreadPoolExecutor(1, thread_name_prefix="pool") as pool:
    f = pool.submit(gate.wait)
    f.add_done_callback(lambda f: names.append(threading.current_thread().name))
    gate.set()
f.add_done_callback(lambda f: names.append(threading.current_thread().name))
print(names)
