# the order of the builtins, and what it decides: of names that are equally near, the first is suggested
import builtins
names = list(vars(builtins))
print([n for n in names if n not in ("exit", "quit", "copyright", "credits", "license", "help")])
def attempt(name):
    try:
        eval(name)
    except NameError as e:
        import traceback
        print("".join(traceback.format_exception_only(e)).strip())
for name in ("dist", "revattr", "lits", "sat", "tpye", "aiterr", "mip", "lex", "pox", "Excption", "IOErro", "orb", "sot", "hax", "mix", "bim", "xid", "ietr"):
    attempt(name)
