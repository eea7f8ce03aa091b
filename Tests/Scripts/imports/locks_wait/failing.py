import time
import locks_wait
locks_wait.runs.append("failing")
time.sleep(0.02)
raise ValueError("not today")
