# time.strptime
import os
os.environ["TZ"] = "UTC"
import time, warnings
time.tzset()
warnings.simplefilter("ignore")
def show(*given):
    try:
        made = time.strptime(*given)
        print(given, tuple(made), made.tm_zone, made.tm_gmtoff)
    except Exception as e:
        print(given, type(e).__name__, e)
for text, form in [
    ("2024-02-29 12:34:56", "%Y-%m-%d %H:%M:%S"), ("31", "%d%m"), ("1111", "%d%m"), ("111", "%d%m"), ("24", "%H%M"), ("12 AM", "%I %p"), ("12 pm", "%I %p"),
    ("1", "%I"), ("12", "%I"), ("13", "%I"), ("x", "%d"), ("5x", "%d"), ("5", "%Q"), ("5", "%"), ("", ""), ("a", "a b"), ("5", "%-d"), ("5%", "%d%%"), ("50", "%j"),
    ("2024 366", "%Y %j"), ("2023 366", "%Y %j"), ("2024 10 1", "%Y %U %w"), ("2024 10 Mon", "%Y %W %a"), ("2024 0 1", "%Y %W %w"), ("2024 0 0", "%Y %U %w"),
    ("2023 0 0", "%Y %W %w"), ("2024 53 0", "%Y %U %w"), ("2020 53 5", "%G %V %u"), ("2021 53 5", "%G %V %u"), ("2021 0 5", "%G %V %u"), ("2020 1 1", "%G %V %u"),
    ("2020 5", "%G %u"), ("2020 5", "%G %V"), ("5 5", "%V %u"), ("2020 5 5", "%Y %V %u"), ("2020 5", "%G %j"), ("29 2", "%d %m"), ("30 2 2024", "%d %m %Y"),
    ("29 2 2023", "%d %m %Y"), ("99", "%y"), ("68", "%y"), ("69", "%y"), ("7", "%y"), ("UTC", "%Z"), ("gmt", "%Z"), ("EST", "%Z"), ("+0100", "%z"), ("-01:30", "%z"),
    ("+01:30:15", "%z"), ("+01:30:15.5", "%z"), ("Z", "%z"), ("z", "%z"), ("+013", "%z"), ("+01:3015", "%z"), ("+013015", "%z"), ("0.123456", "%S.%f"),
    ("0.1234567", "%S.%f"), ("61", "%S"), ("62", "%S"), (" 5", "%d"), ("5 ", "%d "), ("5", "%d "), ("5  x", "%d\tx"), (" 5", " %d"), ("02/29/24", "%x"),
    ("12:00:01", "%X"), ("Thu Feb 29 12:00:00 2024", "%c"), ("wednesday", "%A"), ("wed", "%A"), ("May", "%B"), ("may", "%b"), ("Sept", "%b"), ("7", "%w"), ("0", "%u"),
    ("2024 5 7", "%Y %U %u"), (5, "%d"), ("5", 5), ("5", None), ("ü5", "Ü%d"), ("A5", "a%d"), ("a.5", "a.%d"), ("axx5", "a.%d"), ("24-1-1", "%Y-%m-%d"), ("12:5", "%H:%M"),
    ("2024/13/1", "%Y/%m/%d"), ("Feb 29", "%b %d"), ("2024 1", "%Y %W"), ("5", "%:z"), ("\\", "\\"), ("5", "%E"), ("0", "%j"), ("PM", "%p"), ("12:30 gmt+0100", "%H:%M %Z%z"),
    ("0000", "%Y"), ("0001", "%Y"), ("9999 366", "%Y %j"), ("10 ", "%I %p"), ("(1)", "(%d)"), ("1*", "%d*"), ("20241231235959", "%Y%m%d%H%M%S"), ("1 1", "%d\n %m"),
]:
    show(text, form)
show("Thu Feb 29 12:00:00 2024")
show("ThuFeb 29 12:00:00 2024")
for moment in 0, 951782400, 1709208000, 4102444799:
    for form in "%Y-%m-%d %H:%M:%S", "%a %d %B %Y %X", "%c", "%G-%V-%u", "%Y %U %w", "%j %y", "%x %I:%M:%S %p":
        there = time.gmtime(moment)
        print(form, time.strptime(time.strftime(form, there), form)[:6])
warnings.simplefilter("error")
try:
    time.strptime("5", "%d")
except DeprecationWarning as e:
    print(str(e).splitlines()[0])
for clock in "time", "monotonic", "perf_counter", "process_time", "thread_time":
    info = time.get_clock_info(clock)
    print(clock, info.implementation, info.monotonic, info.adjustable, info.resolution <= 0.02)
