import time
print("module runs once")
time.sleep(0.1)
value = 42
