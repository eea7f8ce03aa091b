# gc-stress: skip, the timer is faster than its handler then
import gc, signal, time

seen = []
def handler(n, f):
    seen.append([{"n": n, "f": f.f_code.co_name} for i in range(10)])
    if len(seen) % 7 == 0:
        gc.collect()

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.002, 0.002)

def work():
    data = []
    while len(seen) < 40:
        data.append({i: str(i) for i in range(20)})
        if len(data) > 200:
            data.clear()
    return True

print(work())
signal.setitimer(signal.ITIMER_REAL, 0)
print(all(x["n"] == 14 and x["f"] == "work" or x["f"] == "<dictcomp>" or True for entry in seen for x in entry))
