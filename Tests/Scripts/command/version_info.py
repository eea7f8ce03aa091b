import sys
print(sys.version_info[:2], sys.version_info >= (3, 13), sys.version_info.major, sys.version_info.minor, sys.version.startswith("3.13"), sys.hexversion >> 16 == 0x030d)
