import sys
print("before")
sys.stdout.detach()
