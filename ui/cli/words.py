"""The words that main.py understands, each with the module that knows it and one line of help."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """module: in ui.cli; help: one line, shown in the list of commands."""

    module: str
    help: str


WORDS = {
    "check": Word("check", "open parts, measure them, say whether and how they can be printed"),
    "repair": Word("repair", "mend what can be mended without changing the shape silently"),
    "orient": Word("orient", "lay a part the way that prints best"),
    "shape cut": Word("shape", "cut a part in two, with dowels, pins or keys if wanted"),
    "shape split": Word("shape", "take a part apart into its bodies"),
    "shape boolean": Word("shape", "unite two parts, take one from the other, or keep what they share"),
    "shape simplify": Word("shape", "fewer triangles, to a tolerance that is measured"),
    "shape mirror": Word("shape", "exchange left and right"),
    "shape scale": Word("shape", "make a part larger or smaller"),
    "shape hollow": Word("hollow", "hollow a part out to a wall, with holes that let resin or powder out"),
    "shape emboss": Word("emboss", "raise text from a part, or engrave it"),
    "shape arrange": Word("arrange", "lay copies of parts on plates, or pack them into a powder bed"),
    "estimate": Word("estimate", "plastic, time and cost, without slicing"),
    "slice": Word("slice", "make G-code with an installed slicer"),
    "material find": Word("material", "which material stands what a part must stand"),
    "material list": Word("material", "all materials"),
    "material show": Word("material", "one material with all its figures"),
    "material add": Word("material_own", "keep a material of your own, from a TOML file"),
    "material remove": Word("material_own", "take a material of your own away again"),
    "profile list": Word("profile", "all print profiles of the catalogue"),
    "profile show": Word("profile", "one profile with all its figures, of the catalogue or of a slicer's file"),
    "open": Word("open", "the window, with these files on the plate"),
    "quote": Word("quote", "prices of every shop, service and home printer"),
    "order": Word("order", "place an order"),
    "orders": Word("orders", "your orders; one with its timeline"),
    "order cancel": Word("orders", "cancel an order while it is still free"),
    "order message": Word("orders", "write to the shop"),
    "order approve": Word("orders", "agree to what the shop asked"),
    "order review": Word("orders", "say how it came out"),
    "order settle": Word("orders", "say whether an order is there that was sent and not answered"),
    "service add": Word("service", "add a shop by its address or its card, or a service by its kind"),
    "service list": Word("service", "the shops and services that are asked for prices"),
    "service agree": Word("service", "agree that models are sent to a service"),
    "service remove": Word("service", "forget a service and its key"),
    "printer add": Word("printer", "add a printer at home"),
    "printer list": Word("printer", "the printers at home and how they stand"),
    "printer remove": Word("printer", "forget a printer and its key"),
    "spool add": Word("spool", "a new spool, with its price and what is on it"),
    "spool list": Word("spool", "the spools, and how much is left on each"),
    "spool set": Word("spool", "change a spool, or say what the scales say"),
    "spool remove": Word("spool", "take a spool off the rack"),
    "spool load": Word("spool", "say which spool is on a printer"),
    "spoolman connect": Word("spool", "use the household's Spoolman, by its address"),
    "spoolman agree": Word("spool", "agree that Spoolman is asked, and told what prints took"),
    "spoolman update": Word("spool", "fetch the spools from Spoolman now"),
    "spoolman decide": Word("spool", "say whether Spoolman booked a print, where nobody knows"),
    "spoolman remove": Word("spool", "leave Spoolman alone"),
    "parts list": Word("parts", "the parts that were opened or found, the last opened first"),
    "parts show": Word("parts", "one part with its notes and the versions of its file"),
    "parts add": Word("parts", "files into the library, without opening them"),
    "parts tag": Word("parts", "tag a part, or take tags off"),
    "parts note": Word("parts", "notes, licence, origin or another name for a part"),
    "parts remove": Word("parts", "take a part off the library; its file stays"),
    "parts watch": Word("parts", "watch folders for new parts, and look for them now"),
    "costs list": Word("costs", "what printing at home is costed by, and who says so"),
    "costs set": Word("costs", "type a figure of the costs at home"),
    "costs reset": Word("costs", "give figures back to what is usual"),
    "learned list": Word("costs", "what finished prints taught about the printers"),
    "learned forget": Word("costs", "learn nothing from one print"),
    "learned reset": Word("costs", "forget all that was learned of a printer"),
    "queue add": Word("queue", "put a part into the queue of the printers at home"),
    "queue list": Word("queue", "the jobs"),
    "queue start": Word("queue", "work off one job, to its end"),
    "queue anyway": Word("queue", "print a job although its spool may end"),
    "queue pause": Word("queue", "pause a print"),
    "queue resume": Word("queue", "go on with a paused print"),
    "queue cancel": Word("queue", "cancel a job, and stop its print"),
    "queue decide": Word("queue", "say how a print ended that the printer cannot tell of, from a card or after a crash"),
    "queue cleared": Word("queue", "say that a printer's bed is empty again"),
    "queue run": Word("queue", "work the queue off in the foreground"),
    "shop serve": Word("shop_house", "run the shop server"),
    "shop status": Word("shop_house", "how the own shop stands"),
    "shop backup": Word("shop_house", "everything the shop keeps, in one file"),
    "shop restore": Word("shop_house", "bring a shop back from its backup"),
    "shop check": Word("shop_house", "look whether the shop's records and files fit together"),
    "shop customer add": Word("shop_counter", "a new customer and their key"),
    "shop customer list": Word("shop_counter", "the customers"),
    "shop card": Word("shop_counter", "the shop's signed card, by which desks price without asking"),
    "shop tariff show": Word("shop_tariff", "the shop's prices"),
    "shop tariff preview": Word("shop_tariff", "what other prices would change on the parts that the shop has priced last"),
    "shop tariff set": Word("shop_tariff", "take the shop's prices from a file"),
    "shop orders": Word("shop_counter", "the orders of the shop"),
    "shop show": Word("shop_counter", "one order with its timeline"),
    "shop accept": Word("shop_counter", "accept an order"),
    "shop ask": Word("shop_counter", "ask the customer something, or tell a price to agree to"),
    "shop reject": Word("shop_counter", "turn an order down, with the reason"),
    "shop claim": Word("shop_counter", "begin to make an order"),
    "shop print": Word("shop_counter", "put an order into the queue of the printers here"),
    "shop finish": Word("shop_counter", "say that the print is done"),
    "shop ship": Word("shop_counter", "send it, or lay it ready for pick-up"),
    "shop deliver": Word("shop_counter", "say that it arrived"),
    "shop file": Word("shop_counter", "the ordered part as a file"),
    "export": Word("backup", "everything the desk keeps, in one zip; keys are left out"),
    "import": Word("backup", "bring back what was exported"),
    "demo": Word("demo", "the whole road, from a broken sample part to a delivered order"),
}
# These open a part first: its worker process is started before anything else is imported.
OPENING = {"check", "repair", "orient", "estimate", "slice", "quote", "order", "queue add", "demo"} | {
    name for name in WORDS if name.startswith("shape ")
}
READING_FIRST = {"check"}  # the one job of these reads the file while it imports the rest
LONGEST = 3  # words of one command


def split(arguments: list[str]) -> tuple[str | None, list[str]]:
    """The command at the beginning (the longest that fits) and what follows; None where there is no such command."""
    for length in range(min(LONGEST, len(arguments)), 0, -1):
        name = " ".join(arguments[:length])
        if name in WORDS:
            return name, arguments[length:]
    return None, arguments


def beginning_with(first: str) -> list[str]:
    """The commands whose first word is that: "shop" gives "shop serve", "shop status", …"""
    return [name for name in WORDS if name.split()[0] == first]
