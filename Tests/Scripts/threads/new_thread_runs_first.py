import threading

order = []


def child(i):
    order.append(f"child {i}")


for i in range(50):
    t = threading.Thread(target=child, args=(i,))
    t.start()
    order.append(f"starter {i}")
    t.join()
print(order == [f"{who} {i}" for i in range(50) for who in ("child", "starter")])
