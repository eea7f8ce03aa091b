import time
import locks_deadlock
locks_deadlock.runs["a"] += 1
time.sleep(0.05)
import locks_deadlock.b as other
