# gc-stress: skip, deep frames
import threading


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


def forever():
    forever()


def run():
    print(down(900))
    try:
        forever()
    except RecursionError as e:
        print("RecursionError", e)


t = threading.Thread(target=run)
t.start()
t.join()
run()
