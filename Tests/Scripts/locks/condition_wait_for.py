import threading

condition = threading.Condition()
values = []
calls = []


def predicate():
    calls.append(len(values))
    return values[-1] if len(values) == 3 else None


results = []


def waiter():
    with condition:
        results.append(condition.wait_for(predicate, 30))


t = threading.Thread(target=waiter)
t.start()
for i in range(3):
    while True:
        with condition:
            if len(calls) == i + 1:
                values.append(f"value {i}")
                condition.notify()
                break
t.join()
print(results, calls)
with condition:
    print(condition.wait_for(lambda: "already there"))
    seen = []
    print(condition.wait_for(lambda: seen.append(1), 0.02), 1 < len(seen) < 4)
