"""sitegen: a folder of Markdown and YAML becomes a website.

1. `build.py` reads the command line and calls `builder.build`.
2. `inputs.Inputs` is the only way to learn anything: files, listings, settings, the date. It remembers who asked.
3. `content` asks `reading` for frozen `model` values; whatever an editor got wrong becomes a `problems.Problem`.
4. `outputs.KINDS` lists every file a visitor can fetch: `Output(path, recipe, args)`, cheap to list, nothing rendered.
5. `traces` says which outputs are still good, and why the others are not; the builder runs only those recipes.
   A page's recipe fills its template and has `typesetting` set it by the rules in `language`.
6. `checks.CHECKS` read the finished files. Any error: stop here, and the old site stays as it was.
7. `output_folder` exchanges the old site for the new one in one step, and the traces are remembered.
8. Delete the traces and the same code makes a clean build: that is how the tests know it is right.
"""
