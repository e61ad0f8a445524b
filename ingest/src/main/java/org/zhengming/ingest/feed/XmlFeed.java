package org.zhengming.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.WebText;

/** RSS and Atom: cuts the document into entries and keeps what stands around them, to read each in its context. */
final class XmlFeed {

    /** The longest feeds in use have some hundreds of entries. */
    private static final int MOST_ENTRIES = 2000;

    private static final Pattern ENTRY = Pattern.compile("<(?:\\w+:)?(?:item|entry)\\b", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_CONTEXT = 1 << 16;
    private static final int DEEPEST_CONTEXT = 20;

    private final WebText document;
    private final String xml;
    private final URI url;
    private final String source;
    private final List<XmlTags.Tag> open = new ArrayList<>();
    private final List<FeedEntry> entries = new ArrayList<>();
    private XmlContext context;
    private int entriesEnd;

    private XmlFeed(WebText document, URI url, String source) {
        this.document = document;
        this.xml = XmlRepair.repair(document.text());
        this.url = url;
        this.source = source;
    }

    /** @return {@code null} when the document is no feed */
    static List<FeedEntry> entries(WebText document, URI url, String source) {
        XmlFeed feed = new XmlFeed(document, url, source);
        return feed.isFeed() && feed.cut() ? feed.entries : null;
    }

    private boolean isFeed() {
        XmlTags.Tag root = new XmlTags(xml).next();
        return root != null && List.of("rss", "feed", "rdf").contains(root.localName());
    }

    /** @return whether the entries stand where a feed has them */
    private boolean cut() {
        XmlTags tags = new XmlTags(xml);
        int from = -1;
        for (XmlTags.Tag tag = tags.next(); tag != null && entries.size() < MOST_ENTRIES; tag = tags.next()) {
            boolean entry = tag.localName().equals("item") || tag.localName().equals("entry");
            if (entry && tag.opens()) {
                context = context == null ? context(tag.start()) : context;
                add(from, tag.start());
                from = tag.start();
            } else if (entry && tag.closes()) {
                add(from, tag.end());
                from = -1;
            } else if (context == null && !follow(tag)) {
                return false;
            }
        }
        if (entries.size() == MOST_ENTRIES) {
            String rest = xml.substring(entriesEnd);
            if (ENTRY.matcher(rest).find()) {
                entries.add(new Rest(rest));
            }
        } else {
            add(from, xml.length());
        }
        return true;
    }

    private void add(int from, int to) {
        if (from >= 0) {
            entries.add(new XmlEntry(context, xml.substring(from, to), document.damaged(), url, source));
            entriesEnd = to;
        }
    }

    /** What stands before the first entry; of a long text the open tags alone. */
    private XmlContext context(int end) {
        StringBuilder tags = new StringBuilder();
        StringBuilder closing = new StringBuilder();
        for (XmlTags.Tag tag : open) {
            tags.append(xml, tag.start(), tag.end());
            closing.insert(0, "</" + tag.name() + ">");
        }
        return new XmlContext(end > LONGEST_CONTEXT ? tags.toString() : xml.substring(0, end), closing.toString());
    }

    private boolean follow(XmlTags.Tag tag) {
        if (tag.opens()) {
            open.add(tag);
        } else if (tag.closes()) {
            int last = open.size() - 1;
            while (last >= 0 && !open.get(last).name().equals(tag.name())) {
                last--;
            }
            if (last >= 0) {
                open.subList(last, open.size()).clear();
            }
        }
        return open.size() <= DEEPEST_CONTEXT;
    }

    /** What is behind the most entries that are read. */
    private record Rest(String xml) implements FeedEntry {

        @Override
        public byte[] raw() {
            return xml.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Post read() throws ItemRejected {
            throw new ItemRejected(RejectReason.TOO_LARGE, "The feed has more entries than are read from one feed.");
        }
    }
}
