import sys, threading

def work():
    sys.exit(5)

t = threading.Thread(target=work)
t.start()
t.join()
threading.Timer(0.05, sys.exit, [6]).start()
sys.exit(2)
