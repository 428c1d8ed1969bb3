"""The API's description as a page: what reference.html shows of the OpenAPI document."""

from typing import Any


def describe(document: dict[str, Any]) -> dict[str, Any]:
    """The values of reference.html, in the order of the document."""
    calls = [_call(method, path, said) for path, methods in document["paths"].items() for method, said in methods.items()]
    groups: dict[str, list[dict[str, Any]]] = {}
    for call in calls:
        groups.setdefault(call["tag"], []).append(call)
    schemas = document.get("components", {}).get("schemas", {})
    return {
        "title": document["info"]["title"],
        "about": document["info"].get("description", ""),
        "groups": groups,
        "bodies": [_body(name, said) for name, said in schemas.items() if name.endswith("Body")],
    }


def _call(method: str, path: str, said: dict[str, Any]) -> dict[str, Any]:
    content = said.get("requestBody", {}).get("content", {})
    return {
        "tag": (said.get("tags") or ["other"])[0],
        "method": method.upper(),
        "path": path,
        "summary": said.get("summary", ""),
        "about": said.get("description", ""),
        "parameters": [
            {
                "name": parameter["name"],
                "where": parameter["in"],
                "required": bool(parameter.get("required")),
                "type": _type(parameter.get("schema", {})),
                "about": parameter.get("description", ""),
            }
            for parameter in said.get("parameters", [])
        ],
        "body": [(kind, _type(entry.get("schema", {}))) for kind, entry in content.items()],
    }


def _body(name: str, said: dict[str, Any]) -> dict[str, Any]:
    required = set(said.get("required", []))
    return {
        "name": name,
        "about": said.get("description", ""),
        "fields": [
            {"name": field, "type": _type(kind), "required": field in required}
            for field, kind in said.get("properties", {}).items()
        ],
    }


def _type(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in schema:
        return " | ".join(_type(choice) for choice in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(str(choice) for choice in schema["enum"])
    if schema.get("type") == "array":
        return f"[{_type(schema.get('items', {}))}]"
    return str(schema.get("type", "any"))
