import concurrent.futures.thread
import threading
import time

pool = concurrent.futures.ThreadPoolExecutor(2)
gate = threading.Event()
done = threading.Event()


def work(f):
    while not concurrent.futures.thread._shutdown:
        time.sleep(0.001)
    print("work", f.result(), flush=True)
    try:
        pool.submit(print, "too late")
    except RuntimeError as e:
        print(e, flush=True)
    done.set()


# An idle worker that hears of the end shuts the pool down, which would be the reason then.
pool.submit(done.wait)
f = pool.submit(gate.wait)
f.add_done_callback(work)
print("end of main", flush=True)
gate.set()
