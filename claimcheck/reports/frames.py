"""Pages within other pages: a notebook shows one in a frame of its own, so that its style stays there."""

from __future__ import annotations


def framed(page: str, title: str, height: str = "40rem") -> str:
    """A whole page as an element of another.

    >>> framed('<p class="a">&amp;</p>', "report")
    '<iframe srcdoc="<p class=&quot;a&quot;>&amp;amp;</p>" style="width:100%;height:40rem;border:0" title="report"></iframe>'
    """
    inner = page.replace("&", "&amp;").replace('"', "&quot;")
    return f'<iframe srcdoc="{inner}" style="width:100%;height:{height};border:0" title="{title}"></iframe>'
