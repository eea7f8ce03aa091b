import time
import locks_deadlock
locks_deadlock.runs["b"] += 1
time.sleep(0.05)
import locks_deadlock.a as other
