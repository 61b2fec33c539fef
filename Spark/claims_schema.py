"""The columns of the claims table, and how a claim of `waybill read` becomes a row of it. One row an item."""
import json

import pyarrow as pa

CLAIMS = pa.schema([
    pa.field("document", pa.string(), nullable=False),
    pa.field("url", pa.string()),
    pa.field("title", pa.string()),
    pa.field("published", pa.string()),
    pa.field("language", pa.string()),
    pa.field("claim_number", pa.int32(), nullable=False),
    pa.field("item_number", pa.int32(), nullable=False),
    pa.field("supplier", pa.list_(pa.string())),
    pa.field("recipient", pa.list_(pa.string())),
    pa.field("kind", pa.string()),
    pa.field("stage", pa.string()),
    pa.field("stage_date", pa.string()),
    pa.field("delivery_from", pa.string()),
    pa.field("delivery_to", pa.string()),
    pa.field("value_amount", pa.float64()),
    pa.field("value_currency", pa.string()),
    pa.field("value_approx", pa.bool_()),
    pa.field("stance", pa.string()),
    pa.field("speaker", pa.list_(pa.string())),
    pa.field("designation", pa.list_(pa.string())),
    pa.field("category", pa.string()),
    pa.field("quantity_min", pa.float64()),
    pa.field("quantity_max", pa.float64()),
    pa.field("quantity_approx", pa.bool_()),
    pa.field("unit", pa.string()),
    pa.field("condition", pa.string()),
    pa.field("evidence", pa.list_(pa.string())),
    pa.field("reader", pa.string()),
    pa.field("claim_json", pa.string(), nullable=False),
])


def rows(read):
    """The rows of one document that was read (the object of `waybill read --format jsonl`)."""
    for number, claim in enumerate(read["claims"]):
        delivery, value = claim.get("delivery") or {}, claim.get("value") or {}
        exact = json.dumps(claim, ensure_ascii=False, separators=(",", ":"))
        for place, item in enumerate(claim["items"] or [{}]):
            quantity = item.get("quantity") or {}
            yield {
                "document": read["id"], "url": read.get("url"), "title": read.get("title"),
                "published": read.get("published"), "language": read.get("language"),
                "claim_number": number, "item_number": place,
                "supplier": claim["supplier"], "recipient": claim["recipient"], "kind": claim["kind"],
                "stage": claim["stage"], "stage_date": claim["stage_date"],
                "delivery_from": delivery.get("from"), "delivery_to": delivery.get("to"),
                "value_amount": number_or_none(value.get("amount")), "value_currency": value.get("currency"),
                "value_approx": value.get("approx"), "stance": claim["stance"], "speaker": claim["speaker"],
                "designation": item.get("designation", []), "category": item.get("category"),
                "quantity_min": number_or_none(quantity.get("min")), "quantity_max": number_or_none(quantity.get("max")),
                "quantity_approx": quantity.get("approx"), "unit": item.get("unit"),
                "condition": item.get("condition"), "evidence": [piece["text"] for piece in claim["evidence"]],
                "reader": read.get("reader"), "claim_json": exact,
            }


def number_or_none(value):
    """JSON numbers as floats, so that a column has one type."""
    return None if value is None else float(value)
