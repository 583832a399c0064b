"""Which predikat a score is given by which rule: the data, and how printed bands are read"""
