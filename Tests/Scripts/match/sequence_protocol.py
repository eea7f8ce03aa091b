# len() first, then items one by one; a star's items are only fetched if it has a name.
class L(list):
    def __len__(self):
        print("len")
        return super().__len__()
    def __getitem__(self, i):
        print("get", i)
        return super().__getitem__(i)
    def __iter__(self):
        print("iter")
        return super().__iter__()
match L([1, 2, 3]):
    case [_, _]: print("two")
    case [1, *_, 3]: print("ends")
match L([1, 2, 3]):
    case [_, *_]: print("wild")
match L([1, 2, 3]):
    case [*_]: print("anything")
match L([1, 2, 3]):
    case [a, *r]: print(a, r)
match L([1, 2, 3]):
    case [_, _, _]: print("three")
