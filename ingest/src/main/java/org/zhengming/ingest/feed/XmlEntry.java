package org.zhengming.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.PlainText;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PublishedTime;
import org.zhengming.ingest.RejectReason;

/**
 * One entry of an RSS or Atom feed.
 *
 * @param xml the entry
 * @param damaged whether the document has bytes that are not valid in its charset
 */
record XmlEntry(XmlContext context, String xml, boolean damaged, URI url, String source) implements FeedEntry {

    private static final int DEEPEST = 200;
    private static final Pattern TIME = Pattern.compile(
            "<(?:\\w+:)?(pubDate|published|date|issued|created|updated|modified)\\b[^>]*>([^<]{4,64})<");

    @Override
    public byte[] raw() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Post read() throws ItemRejected {
        if (damaged && xml.indexOf('\uFFFD') >= 0) {
            throw new ItemRejected(
                    RejectReason.ENCODING, "The entry has bytes that are not text in the feed's charset.");
        }
        SyndEntry entry = parse();
        SyndContent content = content(entry);
        return new FeedPost(
                        entry.getUri(),
                        entry.getLink(),
                        entry.getAuthor(),
                        plain(entry.getTitleEx()),
                        plain(content),
                        publishedAt(entry))
                .toPost(url, source);
    }

    private SyndEntry parse() throws ItemRejected {
        try {
            if (!tooDeep()) {
                SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
                input.setXmlHealerOn(false);
                SyndFeed feed = input.build(new StringReader(context.around(xml)));
                if (feed.getEntries().size() == 1) {
                    return feed.getEntries().getFirst();
                }
            }
        } catch (FeedException | RuntimeException e) {
            throw new ItemRejected(RejectReason.MALFORMED, "The entry is not well-formed XML of its feed format.");
        }
        throw new ItemRejected(RejectReason.MALFORMED, "The entry is not well-formed XML of its feed format.");
    }

    private boolean tooDeep() {
        XmlTags tags = new XmlTags(xml);
        int depth = 0;
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            depth += tag.opens() ? 1 : tag.closes() ? -1 : 0;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    /** The longest of the contents; feeds put a summary beside the whole text, in any order. */
    private static SyndContent content(SyndEntry entry) {
        SyndContent longest = entry.getDescription();
        for (SyndContent content : entry.getContents()) {
            longest = length(content) > length(longest) ? content : longest;
        }
        return longest;
    }

    private static int length(SyndContent content) {
        return content == null || content.getValue() == null
                ? -1
                : content.getValue().length();
    }

    /** Atom says what is markup; RSS does not, and its descriptions usually are. */
    private static String plain(SyndContent content) {
        if (content == null || content.getValue() == null) {
            return null;
        }
        String value = content.getValue();
        return "text".equals(content.getType()) && !PlainText.hasMarkup(value) ? value : PlainText.ofHtml(value);
    }

    /** Chinese feeds often write times that no feed format allows; the first that can be read counts. */
    private Instant publishedAt(SyndEntry entry) {
        Matcher time = TIME.matcher(xml);
        Optional<Instant> found = Optional.empty();
        while (found.isEmpty() && time.find()) {
            found = PublishedTime.parse(time.group(2));
        }
        Date parsed = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return found.orElse(parsed == null ? null : parsed.toInstant());
    }
}
