"""Configuration: what an office sets once for all its documents.

It stands in ``kaigiroku.toml``, or in ``pyproject.toml`` as the table ``[tool.kaigiroku]``. The
nearest file above a document counts, alone. Keys for checking: ``profile``, ``select``, ``ignore``,
``fail-on``. The table ``publish`` has the fields of `kaigiroku.Policy`, with hyphens; the tables
``reasons.<code>`` have the provision of the office's own ordinance for a reason, or several.
"""

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Literal, cast

import attrs

from kaigiroku.codec import from_dict
from kaigiroku.editions import Policy
from kaigiroku.errors import ConfigurationError, DecodeError, UnknownRuleError
from kaigiroku.findings import SEVERITIES, Severity
from kaigiroku.model import LegalBasis
from kaigiroku.profiles import PROFILES, Profile
from kaigiroku.validation import selected

__all__ = ["FAIL_ON", "Configuration", "FailOn", "find_configuration", "read_configuration"]

FailOn = Severity | Literal["never"]
"""From which severity on a check counts as failed."""

FAIL_ON: Final[tuple[FailOn, ...]] = (*SEVERITIES, "never")

_OF_A_DAY: Final = frozenset({"on", "lifted", "id", "bases"})
"""What a policy says of one publication only, or in tables of its own."""

_OWN: Final = "kaigiroku.toml"
_SHARED: Final = "pyproject.toml"
_KEYS: Final = ("profile", "select", "ignore", "fail-on", "publish", "reasons")
_PUBLISH: Final = tuple(
    field.name.replace("_", "-") for field in attrs.fields(Policy) if field.name not in _OF_A_DAY
)


@attrs.frozen(kw_only=True)
class Configuration:
    """How documents are to be checked."""

    profile: Profile | None = None
    """How complete they have to be."""

    select: tuple[str, ...] = ()
    """The rules to apply, by code or family; all if empty."""

    ignore: tuple[str, ...] = ()
    """The rules to leave out."""

    fail_on: FailOn = "error"
    """From which severity on a check counts as failed."""

    policy: Policy = Policy()
    """How public editions are made."""


def find_configuration(folder: Path) -> Path | None:
    """Return the configuration file that counts for the documents in a folder.

    In the folder and then in each one above it, ``kaigiroku.toml`` is looked for, and
    ``pyproject.toml`` with a table ``[tool.kaigiroku]``.

    Raises:
        ConfigurationError: A file that was met cannot be read, or is no TOML.
    """
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        if (own := place / _OWN).is_file():
            return own
        if (shared := place / _SHARED).is_file() and _table(shared) is not None:
            return shared
    return None


def read_configuration(path: Path) -> Configuration:
    """Read a configuration file.

    Raises:
        ConfigurationError: It cannot be read or is no TOML, or a key or value is not one that is
            known.
    """
    table = _table(path)
    if table is None:
        raise ConfigurationError(
            f"{path}: there is no table [tool.kaigiroku]",
            f"{path}：[tool.kaigiroku]という表がありません",
        )
    _demand_keys(path, table, _KEYS)
    made = Configuration(
        profile=cast("Profile | None", _one_of(path, table, "profile", tuple(PROFILES), None)),
        select=_codes(path, table, "select"),
        ignore=_codes(path, table, "ignore"),
        fail_on=cast("FailOn", _one_of(path, table, "fail-on", FAIL_ON, "error")),
        policy=_policy(path, _inner(path, table, "publish"), _inner(path, table, "reasons")),
    )
    try:
        selected(made.profile, made.select, made.ignore)
    except UnknownRuleError as error:
        raise _located(path, error) from None
    return made


def _table(path: Path) -> Mapping[str, Any] | None:
    """Read the table of a file that is ours, if it has one."""
    try:
        value: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:  # no TOML, no UTF-8, an integer with too many digits
        raise ConfigurationError(
            f"{path}: {error}", f"{path}：TOMLとして読めません（{error}）"
        ) from None
    except RecursionError:
        raise ConfigurationError(
            f"{path}: arrays or tables are nested too deep",
            f"{path}：配列または表の入れ子が深すぎます",
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigurationError(f"{path}: {reason}", f"{path}：読めません（{reason}）") from None
    if path.name != _SHARED:
        return cast("Mapping[str, Any]", value)
    value = value.get("tool", {})
    value = value.get("kaigiroku") if isinstance(value, dict) else None
    if value is not None and not isinstance(value, dict):
        raise ConfigurationError(
            f"{path}: tool.kaigiroku is no table", f"{path}：tool.kaigirokuが表ではありません"
        )
    return value


def _located(path: Path, error: ConfigurationError | UnknownRuleError) -> ConfigurationError:
    """Return an error with the file in which it was made."""
    return ConfigurationError(f"{path}: {error}", f"{path}：{error.message('ja')}")


def _one_of(
    path: Path, table: Mapping[str, Any], key: str, allowed: tuple[str, ...], default: str | None
) -> str | None:
    value = table.get(key, default)
    if value != default and value not in allowed:
        raise ConfigurationError(
            f"{path}: {key} is one of {', '.join(allowed)}, not {value!r}",
            f"{path}：{key}に{value!r}は使えません（{'、'.join(allowed)}のいずれか）",
        )
    return cast("str | None", value)


def _demand_keys(path: Path, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            en = f"; did you mean {near[0]!r}?" if near else f", only {', '.join(known)}"
            ja = f"{near[0]!r}ではありませんか" if near else f"{'、'.join(known)}のいずれか"
            raise ConfigurationError(
                f"{path}: there is no key {key!r}{en}",
                f"{path}：{key!r}という項目はありません（{ja}）",
            )


def _inner(path: Path, table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise ConfigurationError(f"{path}: {key} is no table", f"{path}：{key}が表ではありません")
    return value


def _policy(path: Path, table: Mapping[str, Any], reasons: Mapping[str, Any]) -> Policy:
    _demand_keys(path, table, _PUBLISH)
    given = {key.replace("-", "_"): value for key, value in table.items()}
    bases = {code: _provisions(path, code, stated) for code, stated in _flat(reasons)}
    try:
        return Policy(**given, bases=bases)
    except ConfigurationError as error:
        raise _located(path, error) from None


def _flat(reasons: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Go through the codes; TOML reads the dot in one as a table inside a table."""
    waiting = list(reasons.items())
    while waiting:  # by no recursion: somebody may have written a thousand dots
        code, value = waiting.pop(0)
        if not isinstance(value, dict):
            yield code, value
            continue
        inner = {name: one for name, one in value.items() if isinstance(one, dict)}
        waiting += ((f"{code}.{name}", one) for name, one in inner.items())
        if own := {name: one for name, one in value.items() if name not in inner}:
            yield code, own


def _provisions(path: Path, code: str, stated: Any) -> tuple[LegalBasis, ...]:
    """Read the provision for a reason, or several, written as documents write them."""
    place = f"{path}: reasons.{code}"
    several = stated if isinstance(stated, list) else [stated]
    made: list[LegalBasis] = []
    for one in several:
        if not isinstance(one, dict):
            raise ConfigurationError(
                f"{place} is a table, or a list of tables",
                f"{path}：reasons.{code}は、表または表のリストです",
            )
        document = {
            "kaigiroku": "1.0",
            "meeting": {"openness": {"reasons": [{"basis": [one]}]}},
        }
        try:
            openness = from_dict(document).meeting.openness
        except DecodeError as error:
            problem = error.problems[0]
            raise ConfigurationError(
                f"{place}: {problem.en}", f"{path}：reasons.{code}：{problem.ja}"
            ) from None
        assert openness is not None  # noqa: S101 -- it was written above
        made += openness.reasons[0].basis
    return tuple(made)


def _codes(path: Path, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ConfigurationError(
            f'{path}: {key} is a list of codes, such as ["CAL", "OPN001"]',
            f'{path}：{key}は番号のリストです（例：["CAL", "OPN001"]）',
        )
    return tuple(value)
