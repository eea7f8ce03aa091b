_a = 1
b = 2
__c = 3
def __getattr__(name):
    raise AttributeError(name)
