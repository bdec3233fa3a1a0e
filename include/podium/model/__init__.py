"""The words of the glossary as frozen dataclasses and enums; standard library only."""
