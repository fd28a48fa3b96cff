"""The pages a person visits, one module each."""
