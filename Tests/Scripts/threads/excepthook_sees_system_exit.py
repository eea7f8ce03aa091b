import sys
import threading

threading.excepthook = lambda args: print(args.exc_type.__name__, args.exc_value)
for action in (lambda: sys.exit("bye"), lambda: exec("raise KeyboardInterrupt('k')"), lambda: exec("raise GeneratorExit")):
    t = threading.Thread(target=action)
    t.start()
    t.join()
