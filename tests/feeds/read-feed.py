"""What feedparser, a parser of another house, finds in the feeds of standard input, as JSON."""
import json
import sys
import feedparser

found = []
for path in sys.stdin.read().split("\n"):
    feed = feedparser.parse(path)
    found.append({
        "bozo": bool(feed.bozo),
        "version": feed.version,
        "title": feed.feed.get("title"),
        "link": feed.feed.get("link"),
        "self": [one.href for one in feed.feed.get("links", []) if one.rel == "self"],
        "language": feed.feed.get("language"),
        "entries": [{
            "id": one.get("id"), "link": one.get("link"), "title": one.get("title"), "summary": one.get("summary"),
            "published": one.get("published_parsed") and list(one.published_parsed)[:5],
            "updated": one.get("updated_parsed") and list(one.updated_parsed)[:5],
            "authors": [author.get("name") for author in one.get("authors", [])],
            "tags": [tag.term for tag in one.get("tags", [])],
            "enclosures": [link.href for link in one.get("links", []) if link.rel == "enclosure"],
            "media": [media.get("url") for media in one.get("media_content", [])],
        } for one in feed.entries],
    })
print(json.dumps(found))
