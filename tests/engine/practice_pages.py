"""What the practice adds to the project's own pages: see practice.py."""

PAGES_OF_ITS_OWN = """
-- content/site.yml --
name: Kaiku
languages: [fi, sv]
address: https://kaiku.example.com
contact:
  email: kaiku@example.com
-- content/fi/retki.md --
---
title: Metsäretki
description: Retki lähimetsään on pieni tapa pitää huolta työstä, ja se kuuluu jokaiseen vuodenaikaan.
old_addresses: [/retket.html, /luonto/]
next:
  label: Lue lisää
  to: uutiset/kevat.md
---
Lähdemme aamulla. ![Järvi aamulla](../pictures/jarvi.png)

## Mukaan

Ota evästä ja [kirjoita](yhteys.yml). Katso [kevään kuvat](uutiset/kevat.md#kuvat).
-- content/fi/uutiset/kevat.md --
---
title: Kevät tulee
description: Keväällä tavataan ulkona aina, kun sää sen sallii, ja sisällä silloin, kun se ei salli.
from: 2026-11-20
until: 2026-11-25
updated: 2026-11-21
sections:
  - kind: body
  - from: ../koulutus.yml
    section: credentials
---
Keväällä tavataan ulkona.

## Kuvat

![Silta](silta.jpg)
-- content/fi/uutiset/syksy.yml --
title: Syksy
description: Syksyllä palataan sisälle ja katsotaan yhdessä, mitä kesästä jäi mieleen ja mitä siitä opittiin.
from: 2026-11-24
sections:
  - kind: prose
    text: Syksyllä palataan sisälle.
  - kind: benefits
    id: hyvaa
    heading: Hyvää
    items:
      - title: Lepo
        text: Se riittää.
-- content/fi/luonnos.md --
---
title: Luonnos
draft: yes
menu: 9
---
Keskeneräinen.
-- content/fi/piilo.yml --
title: Kiitos viestistä
listed: no
sections:
  - from: uutiset/kesa.yml
    section: hyvaa
-- content/fi/uutiset/kesa.yml --
title: Kesä
description: Kesällä pidetään taukoa, ja tauolla on oma sivunsa, jotta kukaan ei odota vastausta turhaan.
menu: 8
sections:
  - kind: hero
    lead: Kesällä *levätään*.
    picture:
      file: ../../pictures/jarvi.png
      alt: Järvi
  - kind: benefits
    id: hyvaa
    heading: Kesän hyvää
    items:
      - title: Valo
  - kind: contact
    heading: Yhteys
    unknown: Ei vielä.
-- content/sv/index.yml --
title: Arbetshandledning
description: Arbetshandledning är ett samtal om det egna arbetet, med tid att se det på ett nytt sätt.
menu: 1
sections:
  - kind: hero
    actions:
      - label: Läs om formerna
        to: muodot.yml
  - from: muodot.yml
-- content/sv/muodot.yml --
title: Former
slug: former
description: Formerna är enskild handledning och handledning i grupp, och längden kommer vi överens om tillsammans.
menu: 2
sections:
  - kind: formats
    heading: Två former
    items:
      - form: Enskild handledning
        length: 45 min – 1,5 h
        group_size: 1
      - form: Handledning i grupp
        remote: yes
        price: begär offert
-- content/sv/retki.md --
---
title: Skogsutflykt
slug: utflykt
old_addresses: [/skogen.html]
---
Vi ger oss av på morgonen. [Formerna](muodot.yml) finns på en egen sida.
-- templates/components/arrow.html --
<svg class="arrow" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12h16M13 5l7 7-7 7"/></svg>
-- assets/static/humans.txt --
Made by hand.
"""
