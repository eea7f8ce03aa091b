import os, queue, threading, time, warnings

warnings.simplefilter("ignore", DeprecationWarning)
q = queue.Queue()
got = []
threads = [threading.Thread(target=lambda: got.append(q.get())) for i in range(3)]
for t in threads:
    t.start()
time.sleep(0.05)
condition = threading.Condition()
pid = os.fork()
if pid == 0:
    # The waiters are gone: what is put stays.
    q.put("child")
    ok = q.get(timeout=5) == "child"
    t = threading.Thread(target=lambda: q.put("thread"))
    t.start()
    ok = ok and q.get(timeout=5) == "thread"
    os._exit(0 if ok else 1)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
for i in range(3):
    q.put(i)
for t in threads:
    t.join()
print(sorted(got))
