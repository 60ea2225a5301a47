"""Ten thousand people with a year of facts, in either database: what each act costs then."""
