

# a comment first
if a:

    # indented comment
  # odd comment
    b

    c
# comment at column 0
    d \
      + e
else :
  f ; g ;
class A : pass
x = [ 1 ,  # one
      2

      # two
    ]; y
def f (a , b = 1) : return a ,\
  b

if a:
  if b:
    if c:
      d
e
