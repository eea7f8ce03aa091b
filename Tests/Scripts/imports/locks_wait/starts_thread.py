import threading
seen = []
def work():
    import math
    seen.append(math.floor(1.5))
t = threading.Thread(target=work)
t.start()
t.join()
