# coding: shift_jis
print("�")
