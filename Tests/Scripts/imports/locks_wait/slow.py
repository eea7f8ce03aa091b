import time
import locks_wait
locks_wait.runs.append("slow")
time.sleep(0.05)
value = 1
