class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())

    def __repr__(self):
        return "Lower" + super().__repr__()


d = Lower()
d["ABC"] = 1
d.extra = "attribute"
print(d, d["aBc"], "ABC" in d, d.get("ABC"), d.extra, len(d), {**d}, list(d), Lower(X=1))
