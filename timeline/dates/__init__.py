"""What a date is: EDTF values with bounds, their order, their words. Pure."""

from timeline.dates.calendar import civil, day_number, iso_day
from timeline.dates.display import display
from timeline.dates.edtf import OPEN_END, DateKind, EdtfDate, Precision

__all__ = ["OPEN_END", "DateKind", "EdtfDate", "Precision", "civil", "day_number", "display", "iso_day"]
