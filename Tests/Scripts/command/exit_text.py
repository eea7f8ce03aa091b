import sys
sys.exit("a message on standard error")
