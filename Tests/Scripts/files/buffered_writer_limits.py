# What a BufferedWriter writes when, and what it keeps when the raw file takes no more.
import io
class R(io.RawIOBase):
    def __init__(self):
        self.log = []
        self.limit = None
    def writable(self): return True
    def write(self,b):
        n=len(b)
        if self.limit is not None:
            if self.limit==0: return None
            n=min(n,self.limit); self.limit-=n
        self.log.append(bytes(b[:n])); return n
def t(sizes,cap=8,limit=None):
    r=R(); r.limit=limit
    w=io.BufferedWriter(r,cap)
    for i,n in enumerate(sizes):
        try: w.write(bytes([97+i])*n)
        except BlockingIOError as e: print("blocking",e.characters_written)
    print(sizes,r.log)
    r.limit=None
    w.flush(); print(r.log)
t([6,6]);t([6,20]);t([8,1]);t([3,5,1]);t([20]);t([16]);t([17]);t([5,3]);t([5,4]);t([5,16]);t([5,17])
t([6,6],limit=3);t([6,20],limit=10);t([6,3,3],limit=0);t([20],limit=4)
