"""What is alike in the world: curated lists and the record, from which likely wrong options come."""
