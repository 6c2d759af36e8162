"""A set as a SCORM 1.2 package: the exercise page, whose results a learning platform keeps in its gradebook."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from argmap.exercise.output import Output
from argmap.exercise.page import page
from argmap.exercise.platform import Asking, kept_name

if TYPE_CHECKING:
    from argmap.exercise.items import Set
    from argmap.reading import Reading

__all__ = ["OUTPUTS", "as_scorm"]

_EPOCH = (1980, 1, 1, 0, 0, 0)
_CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
_ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_ADAPTER = Path(__file__).parent / "page_files" / "scorm.js"


def as_scorm(set_: Set, reading: Reading) -> bytes:
    """The package as a ZIP file; the same set gives the same bytes.

    Score is the share of exercises that were right at the first try, without hints, of 100; the status is completed
    when all are done; every answer is an interaction; what was done is taken up again at the next visit.
    """
    html = page(
        set_, reading, before=_ADAPTER.read_text(encoding="utf-8"), note=Asking(set_).say("giving.platform_note")
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in (("imsmanifest.xml", _manifest(set_)), ("index.html", html.encode("utf-8", "replace"))):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, data)
    return out.getvalue()


def _manifest(set_: Set) -> bytes:
    number = sha256("".join(item.id for item in set_.items).encode()).hexdigest()[:12]
    root = ElementTree.Element(
        "manifest", {"xmlns": _CP, "xmlns:adlcp": _ADL, "identifier": f"argmap-{number}", "version": "1.0"}
    )
    metadata = ElementTree.SubElement(root, "metadata")
    ElementTree.SubElement(metadata, "schema").text = "ADL SCORM"
    ElementTree.SubElement(metadata, "schemaversion").text = "1.2"
    organizations = ElementTree.SubElement(root, "organizations", {"default": "set"})
    organization = ElementTree.SubElement(organizations, "organization", {"identifier": "set"})
    ElementTree.SubElement(organization, "title").text = kept_name(set_.title)
    item = ElementTree.SubElement(organization, "item", {"identifier": "exercises", "identifierref": "page"})
    ElementTree.SubElement(item, "title").text = kept_name(set_.title)
    resources = ElementTree.SubElement(root, "resources")
    resource = ElementTree.SubElement(
        resources,
        "resource",
        {"identifier": "page", "type": "webcontent", "adlcp:scormtype": "sco", "href": "index.html"},
    )
    ElementTree.SubElement(resource, "file", {"href": "index.html"})
    ElementTree.indent(root)
    data: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


OUTPUTS = (Output("scorm", "a SCORM 1.2 package of the page", as_scorm, (".scorm.zip", ".scorm"), also=(".zip",)),)
