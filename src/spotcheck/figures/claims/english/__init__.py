"""The grammar of English bulletins: numbers, the words around them, and what each number states; `reading.read` reads a text."""
