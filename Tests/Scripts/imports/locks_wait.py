# a second thread waits until a module is whole; one that fails lets it try again
import threading
import locks_wait
results = []
def work():
    import locks_wait.slow
    results.append(locks_wait.slow.value)
threads = [threading.Thread(target=work) for _ in range(5)]
for t in threads: t.start()
for t in threads: t.join()
print(results, locks_wait.runs)
failures = []
def fails():
    try:
        import locks_wait.failing
    except ValueError as e:
        failures.append(str(e))
threads = [threading.Thread(target=fails) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(failures, locks_wait.runs)
def star():
    from locks_wait import slow2
    results.append(slow2.value)
results.clear()
threads = [threading.Thread(target=star) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(results, locks_wait.runs)
def imports_itself():
    import locks_wait.starts_thread
    print("imported", locks_wait.starts_thread.seen)
imports_itself()
