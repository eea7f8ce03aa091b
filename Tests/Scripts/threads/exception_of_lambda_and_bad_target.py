import threading
for target in (lambda: 1 / 0, 5, len):
    t = threading.Thread(target=target)
    t.start()
    t.join()
print("three reports")
