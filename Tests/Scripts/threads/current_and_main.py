import threading
print(threading.current_thread() is threading.main_thread(), threading.main_thread().ident == threading.get_ident(), threading.get_native_id() > 0, threading.active_count(), threading.enumerate() == [threading.main_thread()])
seen = {}


def look(n):
    me = threading.current_thread()
    seen[n] = (me is threads[n], me.ident == threading.get_ident(), me in threading.enumerate(), me.is_alive(), threading.main_thread() is not me, me.native_id == threading.get_native_id())
    barrier.wait()
    release.wait()


barrier = threading.Barrier(4)
release = threading.Event()
threads = [threading.Thread(target=look, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
barrier.wait()
print(threading.active_count(), len(threading.enumerate()), len({t.ident for t in threads}), len({t.native_id for t in threads}))
release.set()
for t in threads:
    t.join()
print(seen, threading.active_count())
