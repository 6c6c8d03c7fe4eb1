"""The labs: what each shows, computes, lets people do, and writes as a table."""
