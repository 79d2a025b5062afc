"""The theme's templates with their repeated work remembered: the same text comes out, in half the time.

In: a Jinja environment as MkDocs makes it. Out: the same environment, in which relative addresses are worked out
once a folder, values of front matter are looked up directly, and included parts that no page changes are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import Environment, Template, pass_context
from jinja2.runtime import Context
from mkdocs.utils import normalize_url

from press_archive.publish.fast.parts import Parts

_DICT_NAMES = frozenset(dir(dict))


def quicken(environment: Environment, in_nav: frozenset[str]) -> Environment:
    """Speed up a Jinja environment in place; ``in_nav`` are the addresses of the pages that the nav lists."""
    environment.auto_reload = False  # templates do not change while a site is built
    _look_up_directly(environment)
    environment.filters["url"] = _remembering_url()
    _keep_parts(environment, in_nav)
    return environment


def folder_of(url: str) -> str:
    """Return what relative addresses on a page depend on."""
    folder, _, name = url.rpartition("/")
    return folder if "." in name else url


def _look_up_directly(environment: Environment) -> None:
    """Jinja asks a mapping for an attribute first, and only then for a key; a mapping has few attributes."""
    slow = environment.getattr

    def getattr_of(value: Any, name: str) -> Any:
        if type(value) is dict and name in value and name not in _DICT_NAMES:
            return value[name]
        return slow(value, name)

    setattr(environment, "getattr", getattr_of)  # noqa: B010 - a method, which mypy keeps from being assigned


def _remembering_url() -> Callable[[Context, Any], str]:
    known: dict[str, str] = {}
    folder: str | None = None

    @pass_context
    def url(context: Context, value: Any) -> str:
        nonlocal folder
        page, path = context["page"], str(value)
        if page is None:
            return normalize_url(path, page=None, base=context["base_url"])
        here = folder_of(page.url)
        if here != folder:  # pages come folder by folder, so one folder's addresses are kept
            folder = here
            known.clear()
        address = known.get(path)
        if address is None:
            address = known[path] = normalize_url(path, page=page, base=context["base_url"])
        return address

    return url


class _Kept:
    """An included template whose text is the same for all pages of a folder that stand outside the nav."""

    def __init__(self, template: Template, in_nav: frozenset[str]) -> None:
        self._template = template
        self._in_nav = in_nav
        self._folder: str | None = None
        self._text = ""
        self._module: Any = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._template, name)

    def _get_default_module(self, context: Context | None = None) -> Any:
        """Return what ``{% import %}`` asks for; Jinja compares the globals each time, which are always the same."""
        if self._module is None:
            self._module = self._template._get_default_module(context)
        return self._module

    def new_context(self, *arguments: Any) -> tuple[Any, ...]:
        return arguments

    def root_render_func(self, arguments: tuple[Any, ...]) -> Iterator[str]:
        page = arguments[0].get("page")
        if page is None or page.url in self._in_nav:
            yield from self._render(arguments)
            return
        folder = folder_of(page.url)
        if folder != self._folder:
            self._folder, self._text = folder, "".join(self._render(arguments))
        yield self._text

    def _render(self, arguments: tuple[Any, ...]) -> Iterator[str]:
        return self._template.root_render_func(self._template.new_context(*arguments))


def _keep_parts(environment: Environment, in_nav: frozenset[str]) -> None:
    """Let ``{% include %}`` of a part that no page changes find its kept text."""
    load: Callable[..., Template] = environment.get_template
    parts = Parts(environment)
    known: dict[tuple[str, str | None], Template | _Kept] = {}

    def get_template(name: str, parent: str | None = None, globals: object = None) -> Template | _Kept:
        if globals is not None:
            return load(name, parent, globals)
        template = known.get((name, parent))
        if template is None:
            template = load(name, parent)
            if parent is not None and parts.is_same_in_a_folder(name):
                template = _Kept(template, in_nav)
            known[name, parent] = template
        return template

    setattr(environment, "get_template", get_template)  # noqa: B010
