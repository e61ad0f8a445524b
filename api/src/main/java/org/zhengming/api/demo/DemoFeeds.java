package org.zhengming.api.demo;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.Date;
import java.util.List;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes released posts as feeds: news as RSS, everything else as JSON Feed 1.1. Newest first, as feeds are. */
final class DemoFeeds {

    private static final int LONGEST = 200;

    private final JsonMapper json = new JsonMapper();
    private final String home;

    DemoFeeds(String home) {
        this.home = home;
    }

    String rss(List<DemoPost> released) {
        SyndFeedImpl feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setTitle("沧南在线");
        feed.setLink(home + "/");
        feed.setDescription("演示用的虚构新闻");
        feed.setEntries(newest(released, true).stream().map(DemoFeeds::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("the demo corpus does not fit RSS", e);
        }
    }

    String json(List<DemoPost> released) {
        ObjectNode feed = json.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", "城市论坛");
        feed.put("home_page_url", home + "/");
        ArrayNode items = feed.putArray("items");
        for (Post post : newest(released, false)) {
            ObjectNode item = items.addObject();
            item.put("id", post.id());
            item.put("url", post.url());
            item.put("title", post.title());
            item.put("content_text", post.text());
            item.put("date_published", post.publishedAt().toString());
        }
        return json.writeValueAsString(feed);
    }

    private static SyndEntry entry(Post post) {
        SyndEntryImpl entry = new SyndEntryImpl();
        entry.setUri(post.id());
        entry.setLink(post.url());
        entry.setTitle(post.title());
        SyndContentImpl description = new SyndContentImpl();
        description.setType("text/plain");
        description.setValue(post.text());
        entry.setDescription(description);
        entry.setPublishedDate(Date.from(post.publishedAt()));
        return entry;
    }

    private static List<Post> newest(List<DemoPost> released, boolean news) {
        return released.reversed().stream()
                .map(DemoPost::post)
                .filter(post -> (post.kind() == PostKind.NEWS) == news)
                .limit(LONGEST)
                .toList();
    }
}
