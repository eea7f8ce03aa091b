import time
import locks_wait
locks_wait.runs.append("slow2")
time.sleep(0.05)
value = 2
