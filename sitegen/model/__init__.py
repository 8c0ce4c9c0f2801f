"""The model: everything an editor can write, typed and frozen; this is the one schema.

`reading` turns YAML into these. A field's annotation says how it is read and, in words, what it is for. A field
whose name is a Python keyword carries an underscore that the editor does not write (`from_` is `from`).
"""
