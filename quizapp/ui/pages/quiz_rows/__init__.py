"""The rows of a quiz's set-up: each shows its part of one, and puts what is chosen into another."""
