"""Questions that come from a table: each row a draft or a fault, looked at before anything is in the library."""
