"""Languages: what each is called in itself, and by what code others know it as it is used in Finland."""

NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
