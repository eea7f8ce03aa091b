import sys
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.getdefaultencoding(), sys.intern("abc") is sys.intern("a" + "bc"), sys.getfilesystemencoding(), sys.flags.optimize, sys.stdin.fileno(), sys.stdout.fileno(), sys.hash_info.modulus if hasattr(sys, "hash_info") else "")
