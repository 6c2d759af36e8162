"""What is asked of a page in JavaScript, by tests and benchmarks alike."""

USABLE = "'view' in document.documentElement.dataset"
"""The page's script has run to its end; two frames later the page can be used."""

SEEN = """selector => [...document.querySelectorAll(selector)].some(one => [...one.getClientRects()].some(box => {
  const over = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return one.contains(over); }))"""
"""Whether the middle of a line of such an element is in sight, with nothing over it."""

SMALLEST_TEXT = """pane => {
  let least = null;
  for (const one of document.querySelectorAll(pane + " *")) {
    if (![...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || !one.getClientRects().length) continue;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    if (style.clipPath !== "none") continue;
    const scale = one.getScreenCTM ? one.getScreenCTM().a
      : one.offsetWidth > one.offsetHeight ? box.width / one.offsetWidth : box.height / one.offsetHeight;
    const size = parseFloat(style.fontSize) * scale;
    if (least === null || size < least) least = size;
  }
  return least;
}"""
"""The size of the smallest text in a part of the page, in CSS pixels as they are on the screen."""
