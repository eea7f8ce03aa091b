import circular_from.five
import circular_from
def check():
    print(circular_from.five.five)
try:
    circular_from.five
except AttributeError as e:
    print(e)
