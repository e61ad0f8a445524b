package org.zhengming.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.ingest.WebText;

/** RSS and Atom: cuts the document into entries and keeps what stands around them, to read each in its context. */
final class XmlFeed {

    private XmlFeed() {}

    /** @return {@code null} when the document is no feed */
    static List<FeedEntry> entries(WebText document, URI url, String source) {
        String xml = XmlRepair.repair(document.text());
        XmlTags tags = new XmlTags(xml);
        List<String> open = new ArrayList<>();
        List<FeedEntry> entries = new ArrayList<>();
        String before = null;
        int from = -1;
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            boolean entry = tag.localName().equals("item") || tag.localName().equals("entry");
            if (entry && tag.opens()) {
                before = before == null ? xml.substring(0, tag.start()) : before;
                if (from >= 0) {
                    entries.add(new XmlEntry(
                            before, xml.substring(from, tag.start()), open, document.damaged(), url, source));
                }
                from = tag.start();
            } else if (entry && tag.closes() && from >= 0) {
                entries.add(
                        new XmlEntry(before, xml.substring(from, tag.end()), open, document.damaged(), url, source));
                from = -1;
            } else if (before == null) {
                follow(tag, open);
            }
        }
        if (from >= 0) {
            entries.add(new XmlEntry(before, xml.substring(from), open, document.damaged(), url, source));
        }
        return isFeed(xml) ? entries : null;
    }

    private static void follow(XmlTags.Tag tag, List<String> open) {
        if (tag.opens()) {
            open.add(tag.name());
        } else if (tag.closes()) {
            int last = open.lastIndexOf(tag.name());
            if (last >= 0) {
                open.subList(last, open.size()).clear();
            }
        }
    }

    private static boolean isFeed(String xml) {
        XmlTags.Tag root = new XmlTags(xml).next();
        return root != null && List.of("rss", "feed", "rdf").contains(root.localName());
    }
}
