import threading

def work():
    for i in range(2000):
        print("thread", i)

t = threading.Thread(target=work)
t.start()
t.join()
for i in range(5000):
    print("main", i, "." * 20)
