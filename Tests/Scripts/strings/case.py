for s in "hello World", "ÀÉÎ straße", "ǆ Ǆ ǅ", "ΑΣ Σ ΑΣΑ", "ﬁn", "they're BILL's 3rd x2y", "", "İı", "123":
    print(repr(s.upper()), repr(s.lower()), repr(s.title()), repr(s.capitalize()), repr(s.swapcase()), repr(s.casefold()))
