class G(ExceptionGroup):
    def split(self, kind):
        print("split", kind)
        return super().split(kind)
    def derive(self, excs):
        return G(self.message, excs)
try: raise G("g", [ValueError(1), TypeError(2)])
except* ValueError as e: print(repr(e))
except* TypeError as e: print(repr(e))
class Liar(ExceptionGroup):
    def split(self, kind): return None, self
try:
    try: raise Liar("g", [ValueError(1), OSError(2)])
    except* ValueError: print("no")
except ExceptionGroup as e: print(repr(e))
