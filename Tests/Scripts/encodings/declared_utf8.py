# coding: utf-8
# Bytes that are no UTF-8, in a comment: ä
import sys
print("read", sys.stdin.encoding)
