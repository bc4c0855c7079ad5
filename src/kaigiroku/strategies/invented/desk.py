"""The desk at which invented minutes are written: the plan, and what follows from it at once."""

import attrs

from kaigiroku.extensions import Extensions
from kaigiroku.strategies.invented.plan import Plan
from kaigiroku.strategies.invented.printing import Printer
from kaigiroku.strategies.invented.secrecy import Secrecy
from kaigiroku.strategies.invented.settings import SETTINGS, Setting

__all__ = ["Desk"]


@attrs.frozen
class Desk:
    """What every part of the document goes by."""

    plan: Plan
    setting: Setting
    printer: Printer
    secrecy: Secrecy

    @classmethod
    def of(cls, plan: Plan) -> "Desk":
        """Return the desk at which a plan is carried out."""
        setting = SETTINGS[plan.setting % len(SETTINGS)]
        printer = Printer(plan.style)
        return cls(plan, setting, printer, Secrecy(plan, setting, printer))

    def address(self, number: int | None = None) -> str:
        """Return the address of the minutes, or of those of another meeting of the year."""
        number = self.plan.number if number is None else number
        return f"https://www.example.jp/{self.setting.slug}/{self.plan.day.year}-{number}"

    def filed(self, key: str, value: str) -> Extensions:
        """Return what the office adds of its own, if it adds anything."""
        return Extensions({f"example:{key}": value} if self.plan.filed else {})
