# coding: utf8
# ä
print("before")
