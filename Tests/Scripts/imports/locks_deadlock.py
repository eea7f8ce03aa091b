# two threads import two modules that import each other
import threading
import sys
done = []
def work(name):
    try:
        __import__("locks_deadlock." + name)
        done.append(name)
    except Exception as e:
        done.append(repr(e))
threads = [threading.Thread(target=work, args=(n,)) for n in ("a", "b")]
for t in threads:
    t.start()
for t in threads:
    t.join(20)
print(sorted(done), [t.is_alive() for t in threads])
import locks_deadlock
print(locks_deadlock.a.other is locks_deadlock.b, locks_deadlock.b.other is locks_deadlock.a)
print(locks_deadlock.runs)
