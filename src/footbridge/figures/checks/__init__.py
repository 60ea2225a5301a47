"""Is a figure true to a body and to its dose? Looked at in every frame, before anything is
built.
"""
