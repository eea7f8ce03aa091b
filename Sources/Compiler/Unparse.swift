import Parser

func unparse(_ node: Expr) -> String { "" }
