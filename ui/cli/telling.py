"""The desk's nouns as the facts of docs/cli.md, and as lines for people."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from printdesk.told import event_value, order_action, order_price, order_state, side
from printdesk.words import plural, respeak, say

if TYPE_CHECKING:  # what is only named here: the facts of a part are wanted in a tenth of a second
    from mesh.facts import Facts, FileFacts
    from printdesk.finding import Finding, Judgement
    from printdesk.offer import NoOffer, Offer
    from printdesk.order import Event, Order
    from printdesk.part import Part

SIGNS = {"error": "✗", "warning": "!", "info": "·"}


def instant(at: datetime | None) -> str | None:
    """RFC 3339 in UTC."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if at else None


def when(at: datetime | None) -> str:
    """For people: in their own time zone."""
    return say("{at:%Y-%m-%d %H:%M}", at=at.astimezone()) if at else "–"


def duration(seconds: float | None) -> str:
    if seconds is None:
        return "–"
    if seconds < 60:
        return say("{seconds} s", seconds=round(seconds))
    hours, minutes = divmod(round(seconds / 60), 60)
    if hours >= 48:
        return say("{days} d {hours} h", days=hours // 24, hours=hours % 24)
    return say("{hours} h {minutes} min", hours=hours, minutes=minutes) if hours else say("{minutes} min", minutes=minutes)


def part_facts(part: Part | FileFacts) -> dict[str, Any]:
    """What was measured, under the names of the contract."""
    facts = part.facts
    return {
        "format": part.format,
        "units": part.units,
        "units_known": part.units_known,
        "units_guess": _guess_facts(part),
        "triangles": facts.triangles,
        "vertices": facts.vertices,
        "size_mm": list(facts.size_mm),
        "volume_mm3": facts.volume_mm3,
        "area_mm2": facts.area_mm2,
        "watertight": facts.watertight,
        "winding_consistent": facts.winding_consistent,
        "shells": facts.shells,
        "cavities": facts.cavities,
        "bodies": facts.bodies,
        "genus": facts.genus,
        "boundary_edges": facts.boundary_edges,
        "nonmanifold_edges": facts.nonmanifold_edges,
        "nonmanifold_vertices": facts.nonmanifold_vertices,
        "degenerate_faces": facts.degenerate_faces,
        "duplicate_faces": facts.duplicate_faces,
        "self_intersections": facts.self_intersections,
        "overlapping_shells": facts.overlapping_shells,
        "centre_mm": _listed(facts.centre_mm),
        "smallest_box": _box_facts(facts),
        "min_wall_mm": facts.min_wall_mm,
        "min_gap_mm": facts.min_gap_mm,
        "min_clearance_mm": facts.min_clearance_mm,
        "min_hole_mm": facts.min_hole_mm,
        "min_pin_mm": facts.min_pin_mm,
        "min_rib_mm": facts.min_rib_mm,
        "warnings": list(part.warnings),
    }


def _listed(values: tuple[float, ...] | None) -> list[float] | None:
    return None if values is None else list(values)


def _box_facts(facts: Facts) -> dict[str, Any] | None:
    """The smallest box: `rotation` turns the part so that the box's edges run along x, y and z."""
    axes = facts.smallest_axes
    if facts.smallest_size_mm is None or axes is None:
        return None
    return {"size_mm": list(facts.smallest_size_mm), "rotation": [list(axes[start : start + 3]) for start in (0, 3, 6)]}


def _guess_facts(part: Part | FileFacts) -> dict[str, Any] | None:
    guess = part.units_guess
    return {"unit": guess.unit, "reason": respeak(guess.reason), "scale": guess.scale} if guess else None


def judged_facts(part: Part, judgement: Judgement) -> dict[str, Any]:
    return {
        "verdict": judgement.verdict.value,
        "process": judgement.process,
        **part_facts(part),
        "findings": [finding_facts(finding) for finding in judgement.findings],
    }


def finding_facts(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "count": finding.count,
        "message": finding.message,
        "why": finding.why,
        "place_mm": list(finding.place_mm) if finding.place_mm is not None else None,
        "fix": finding.fix,
        "remedy": finding.remedy,
        "measure": vars(finding.measure) if finding.measure else None,
    }


def verdict_line(judgement: Judgement) -> str:
    process = judgement.process.upper()
    return {
        "printable": say("✓ Printable by {process}", process=process),
        "repairable": say("! Can be mended, then printed by {process}", process=process),
        "unprintable": say("✗ Not printable by {process} as it stands", process=process),
    }[judgement.verdict.value]


def moved_line(farthest_mm: float) -> str:
    """How far a surface was moved; what nobody can measure on a print is said to be less than that."""
    if farthest_mm < 0.001:
        return say("Nothing moved by 0.001 mm or more.")
    return say("Nothing moved farther than {distance:.3g} mm.", distance=farthest_mm)


def part_lines(part: Part | FileFacts) -> list[str]:
    facts = part.facts
    x, y, z = facts.size_mm
    lines = [
        say(
            "{x:.1f} × {y:.1f} × {z:.1f} mm, {volume}, {triangles}",
            x=x,
            y=y,
            z=z,
            volume=volume(facts.volume_mm3),
            triangles=plural("{count:,} triangle", "{count:,} triangles", facts.triangles),
        )
    ]
    if not part.units_known:
        lines.append(say("The file does not say its unit; its numbers were taken as {units}.", units=part.units))
    return lines + [str(warning) for warning in part.warnings]


def guess_lines(part: Part | FileFacts) -> list[str]:
    """Which unit the numbers may be in, where the size is unusual; a judgement says it in its findings."""
    return [respeak(part.units_guess.reason)] if part.units_guess else []


def volume(mm3: float | None) -> str:
    return say("volume unknown") if mm3 is None else say("{volume:.2f} cm³", volume=mm3 / 1000)


def finding_lines(judgement: Judgement) -> list[str]:
    lines = []
    for finding in judgement.findings:
        lines.append(f"  {SIGNS[finding.severity.value]} {finding.message}")
        if finding.fix:
            lines.append("    " + say("`repair` mends this."))
    return lines


def offer_facts(offer: Offer | NoOffer) -> dict[str, Any]:
    from printdesk.offer import NoOffer

    if isinstance(offer, NoOffer):
        return {
            "service": offer.service,
            "kind": offer.kind.value,
            "printable": None,
            "code": offer.code,
            "reasons": [offer.reason],
            "continue_at": offer.continue_at or None,
            **({"request": _request_facts(offer.request)} if offer.request else {}),
        }
    more = offer.more_for_less
    return {
        "id": offer.id,
        "service": offer.service,
        "kind": offer.kind.value,
        "material": offer.material,
        "process": offer.process,
        "colour": offer.colour,
        "finish": offer.finish,
        "unit_price": offer.unit_price.as_json(),
        "net": offer.net.as_json(),
        "tax": offer.tax.as_json(),
        "shipping": offer.shipping.as_json(),
        "total": offer.total.as_json(),
        "breakdown": [{"what": line.what, "money": line.money.as_json()} for line in offer.breakdown],
        "quantity": offer.quantity,
        "lead_time_days": offer.lead_time_days,
        "expires_at": instant(offer.expires_at),
        "printable": offer.printable,
        "reasons": list(offer.reasons),
        "rating": {"stars": offer.rating.stars, "count": offer.rating.count} if offer.rating else None,
        "ship_to": offer.ship_to,
        "seconds": offer.seconds,
        "grams": offer.grams,
        "plus_minus": offer.plus_minus,
        "example": offer.example,
        "unseen": offer.unseen,
        "proven": offer.proven,
        "continue_at": offer.continue_at or None,
        "worth": {**offer.worth.money.as_json(), "day": offer.worth.day} if offer.worth else None,
        "rush": offer.rush,
        "mode": offer.mode.value,
        "more_for_less": {"quantity": more.quantity, "total": more.total.as_json()} if more else None,
    }


def _request_facts(request: Offer) -> dict[str, Any]:
    """What can be ordered by its id for the shop to answer with a price: no figures, for there are none."""
    return {
        "id": request.id,
        "mode": request.mode.value,
        "material": request.material,
        "process": request.process,
        "quantity": request.quantity,
        "lead_time_days": request.lead_time_days,
        "expires_at": instant(request.expires_at),
    }


def order_facts(order: Order, timeline: bool = False) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "id": order.id,
        "number": order.number or None,
        "service": order.service,
        "state": order.state.value,
        "total": order.total.as_json() if order.is_priced else None,
        "mode": order.mode.value,
        "open_price": order.open_price.as_json() if order.open_price else None,
        "tracking_url": order.tracking_url,
        "part": order.item.name,
        "sha256": order.item.sha256,
        "material": order.item.material,
        "process": order.item.process,
        "colour": order.item.colour,
        "finish": order.item.finish,
        "quantity": order.item.quantity,
        "placed_at": instant(order.placed_at),
        "carrier": order.value("carrier"),
        "tracking": order.value("tracking"),
    }
    if order.trouble:
        facts["trouble"] = order.trouble
    if order.suggested:
        facts["suggested"] = order.suggested.as_json()
    if order.customer:
        facts["customer"] = order.customer
    if timeline:
        facts["timeline"] = [event_facts(event) for event in order.timeline]
    return facts


def event_facts(event: Event) -> dict[str, Any]:
    return {
        "seq": event.seq,
        "at": instant(event.at),
        "action": event.action.value,
        "state": event.state.value,
        "by": event.by.value,
        "note": event.note,
        "values": dict(event.values),
        "pin": [event.pin.x, event.pin.y, event.pin.z] if event.pin else None,
    }


def order_lines(order: Order) -> str:
    """One order with its timeline, for people."""
    item = order.item
    lines = [
        f"{order.number or say('(no number yet)')} · {order.service} · {order_state(order.state)}",
        f"  {item.quantity} × {item.name}, {item.material}{f', {item.colour}' if item.colour else ''} · {order_price(order)}",
        f"  id {order.id}",
    ]
    if order.tracking_url:
        lines.append(f"  {order.tracking_url}")
    if order.suggested and not order.is_priced:
        lines.append("  " + say("Your tariff would ask {price}; the customer does not see that.", price=order.suggested))
    if order.trouble:
        lines.append(f"  ! {order.trouble}")
    lines += [event_line(event) for event in order.timeline]
    return "\n".join(lines)


def event_line(event: Event) -> str:
    extra = ", ".join(f"{event_value(name)} {value}" for name, value in event.values.items())
    told = " · ".join(text for text in (event.note, extra) if text)
    state, by, action = order_state(event.state), side(event.by), order_action(event.action)
    return f"  {when(event.at)}  {state:<18} {by:<9} {action}{f': {told}' if told else ''}"
