"""What can go wrong, in two sorts: a user's mistake that ends the build, and a problem
in the material that never does.

In: nothing. Out: exception types (the API) and :class:`Problem` records (kept on the editors' page).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["quarantined", "warning", "note"]
# Each has a sentence in the catalogues: "problem_" + code.
ProblemCode = Literal[
    "binary_file",
    "broken_link",
    "decision_without_outlet",
    "decision_without_source",
    "duplicate",
    "empty_file",
    "encoding_guessed",
    "few_words",
    "folder_named_like_article",
    "front_matter_broken",
    "front_matter_no_mapping",
    "front_matter_unclosed",
    "html_cut",
    "html_main_text_guessed",
    "html_unreadable",
    "impossible_date",
    "judgement_without_entity",
    "link_leaves_seeds",
    "link_to_folder",
    "mixed_encodings",
    "mojibake",
    "nested_too_deep",
    "no_body",
    "no_contact",
    "no_text",
    "not_a_file",
    "not_an_article",
    "package_missing",
    "page_too_large",
    "passage_too_long",
    "rule_failed",
    "rules_failed",
    "text_too_long",
    "too_large",
    "too_many_passages",
    "undecodable",
    "undecodable_name",
    "undecoded_bytes",
    "unreadable",
    "unreadable_file",
    "unreadable_folder",
]


class ArchiveError(Exception):
    """A mistake in settings or in a file of decisions; the message is one sentence for people.

    It names the file (and line, where known), what is wrong, what was expected and what to do.
    The command line prints it and ends with exit code 1.
    """


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something about a source that an editor should know.

    ``quarantined``: the source has no page; ``warning``: published, and something is wrong or missing
    that makes ``--strict`` fail; ``note``: uncertain or blank, which is a normal state of an archive.
    """

    source: str  # path under the seeds folder, with "#record" where a file holds several
    severity: Severity
    code: ProblemCode
    detail: str = ""  # what fills the sentence's {detail}; untrusted text, escaped by whoever shows it
    line: int | None = None  # 1-based line in the decoded source
