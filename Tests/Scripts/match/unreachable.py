def t(src):
    try:
        exec(src)
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
t("match 1:\n  case _: pass\n  case 1: pass")
t("match 1:\n  case x: pass\n  case _: pass")
t("match 1:\n  case (x) as y: pass\n  case _: pass")
t("match 1:\n  case _ if True: pass\n  case _: pass")
t("match 1:\n  case _ | 1: pass")
t("match 1:\n  case x | 1: pass")
t("match 1:\n  case 1 | _ | 2: pass")
t("match 1:\n  case [1 | _ | 2]: pass")
t("match 1:\n  case (1 | x) as y | 2: pass")
t("match 1:\n  case 1 | _: pass\n  case 2: pass")
t("match 1:\n  case [*_]: pass\n  case 2: pass")
t("match 1:\n  case ((_)): pass\n  case 2: pass")
t("match 1:\n  case x if x: pass\n  case x: pass")
