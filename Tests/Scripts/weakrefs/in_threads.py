import gc
import threading
import weakref
class C: pass
d = weakref.WeakValueDictionary()
s = weakref.WeakSet()
keep = [C() for i in range(10)]
def work(n):
    for i in range(200):
        c = C()
        d[n, i] = c
        s.add(c)
        list(d.items())
        list(s)
        d[n, "keep"] = keep[n]
threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads: t.start()
for i in range(5):
    gc.collect()
for t in threads: t.join()
gc.collect()
print(sorted(d), len(s))
