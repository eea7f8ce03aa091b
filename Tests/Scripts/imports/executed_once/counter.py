print("running")
n = 1
