import threading

calls = []


class L(threading.local):
    def __init__(self):
        calls.append(threading.current_thread() is threading.main_thread())
        if len(calls) == 2:
            raise ValueError("the second time")
        self.ok = True


local = L()


def body():
    for _ in range(2):
        try:
            print(local.ok)
        except ValueError as e:
            print(e)


t = threading.Thread(target=body)
t.start()
t.join()
print(calls)
