"""Rows to files: CSV, JSON, JSON Lines and Markdown, row by row, and never half a file.

Its modules are imported one by one, since every command shows text safely (`terminal`) and few write files (`writing`).
"""
