"""Typed templates: one small module per type of fact, each giving the stems worth asking."""
