# coding: utf-8
print("before")
x = "ä"
