"""Leaflet: one sheet of A4 to hand out, in each language, from the same facts, colours and letters as the site.

`choosing` finds the sections that belong on it, `setting` sets their texts as those of pages are, `telling` puts all of
it into plain values, and `printing` makes the PDF of them, by the template `templates/leaflet/leaflet.typ`.
"""
