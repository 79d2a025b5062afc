{#- The one script of every page, put together from script/, in an order in which each uses only those before it.
    A template that MkDocs fills in (theme.static_templates): it takes along what lean pages leave out. -#}
{%- import "catalogues/" ~ config.theme.language ~ ".html" as catalogue -%}
{%- set words = catalogue.words -%}
{%- set icon = "assets/icon.svg" if config.theme.favicon in [none, "", "assets/images/favicon.png"] else config.theme.favicon %}
{% for part in ["habits", "shell", "facts", "asked", "language", "dates", "kept", "taking", "cards", "lean", "rare", "sentences", "marks", "texts", "offers"] %}
{%- include "assets/script/" ~ part ~ ".js" %}

{% endfor %}
