"""Work that is cut into blocks: one file a block, played by processes here or by a cluster.

Whoever has much to do with the same thing again and again comes here: invented lives, days that
are decided again, a cohort. A file that is there is a whole one, so any run can be stopped and
goes on with what is missing.
"""
