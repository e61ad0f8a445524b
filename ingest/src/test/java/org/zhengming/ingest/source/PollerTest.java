package org.zhengming.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.fetch.Fetcher;
import org.zhengming.ingest.fetch.LocalServer;
import org.zhengming.ingest.fetch.ManualTime;
import org.zhengming.ingest.fetch.NameResolver;

@Timeout(30)
class PollerTest {

    private final LocalServer server = new LocalServer();
    private final ManualTime time = new ManualTime();
    private final FetchPolicy policy =
            new FetchPolicy("Zhengming/0.1", Duration.ofSeconds(1), Duration.ofSeconds(5), 50_000, false);
    private final Fetcher fetcher = new Fetcher(policy, time.environment(NameResolver.SYSTEM));
    private final FeedPoller feeds = new FeedPoller(fetcher, time);
    private final PagePoller pages = new PagePoller(fetcher, time);

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void a_feed_gives_each_entry_once_and_again_when_its_words_change() throws Exception {
        FeedSource source = feed("/feed.xml");
        server.put("/feed.xml", "application/rss+xml", rss("1", "甲", "2", "乙"));
        Poll first = feeds.poll(source, PollState.EMPTY);
        Poll second = feeds.poll(source, reopened(first.state()));
        server.put("/feed.xml", "application/rss+xml", rss("2", "乙改", "3", "丙"));
        Poll third = feeds.poll(source, second.state());

        assertThat(texts(first)).containsExactly("甲", "乙");
        assertThat(second.outcomes()).isEmpty();
        assertThat(texts(third)).containsExactly("乙改", "丙");
        assertThat(third.state().seen()).hasSize(2);
    }

    @Test
    void an_unchanged_feed_is_asked_for_conditionally() throws Exception {
        server.put("/feed.xml", exchange -> {
            if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
            } else {
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                LocalServer.send(
                        exchange, 200, "application/rss+xml", rss("1", "甲").getBytes(StandardCharsets.UTF_8));
            }
        });
        Poll first = feeds.poll(feed("/feed.xml"), PollState.EMPTY);
        Poll second = feeds.poll(feed("/feed.xml"), first.state());

        assertThat(first.outcomes()).hasSize(1);
        assertThat(second.outcomes()).isEmpty();
        assertThat(second.state()).isEqualTo(first.state());
    }

    @Test
    void entries_are_what_the_configuration_says_the_feed_is_of() throws Exception {
        server.put("/forum.xml", "application/rss+xml", rss("1", "甲"));
        FeedSource forum = new FeedSource(
                "f", "城市论坛", "forum", server.url("/forum.xml"), PostKind.POST, Duration.ofMinutes(1), true);

        assertThat(feeds.poll(forum, PollState.EMPTY).outcomes())
                .extracting(outcome -> ((ReadOutcome.Accepted) outcome).post().kind())
                .containsExactly(PostKind.POST);
        assertThat(feeds.poll(feed("/forum.xml"), PollState.EMPTY).outcomes())
                .extracting(outcome -> ((ReadOutcome.Accepted) outcome).post().kind())
                .containsExactly(PostKind.NEWS);
    }

    @Test
    void a_broken_entry_is_one_letter_once() throws Exception {
        server.put("/feed.xml", "application/rss+xml", rss("1", "甲", "2", "<b>"));
        Poll first = feeds.poll(feed("/feed.xml"), PollState.EMPTY);
        Poll second = feeds.poll(feed("/feed.xml"), first.state());

        assertThat(texts(first)).containsExactly("甲");
        assertThat(reasons(first)).containsExactly(RejectReason.MALFORMED);
        assertThat(second.outcomes()).isEmpty();
    }

    @Test
    void a_feed_that_cannot_be_fetched_is_a_problem_and_the_state_stays() throws Exception {
        PollState state = PollState.EMPTY.withSeen("a", "b");
        Poll poll = feeds.poll(feed("/missing.xml"), state);

        assertThat(poll.problems())
                .containsExactly(new Poll.Problem(server.url("/missing.xml").toString(), "STATUS", 404));
        assertThat(poll.state()).isEqualTo(state);
    }

    @Test
    void private_addresses_are_refused_unless_the_source_allows_them() throws Exception {
        server.put("/feed.xml", "application/rss+xml", rss("1", "甲"));
        FeedSource strict = new FeedSource("f", "f", server.url("/feed.xml"), Duration.ofMinutes(1), false);

        assertThat(feeds.poll(strict, PollState.EMPTY).problems())
                .extracting(Poll.Problem::code)
                .containsExactly("PRIVATE_ADDRESS");
        assertThat(feeds.poll(feed("/feed.xml"), PollState.EMPTY).outcomes()).hasSize(1);
    }

    @Test
    void listed_pages_are_given_out_again_only_when_they_change() throws Exception {
        PagesSource source = pages(List.of("/a.html", "/b.html"), null);
        server.put("/a.html", "text/html", page("第一篇"));
        server.put("/b.html", "text/html", page("第二篇"));
        Poll first = pages.poll(source, PollState.EMPTY);
        server.put("/b.html", "text/html", page("改过的第二篇"));
        Poll second = pages.poll(source, reopened(first.state()));

        assertThat(texts(first)).hasSize(2);
        assertThat(texts(second)).singleElement().asString().startsWith("改过的第二篇");
    }

    @Test
    void new_links_of_a_list_page_are_followed_once() throws Exception {
        PagesSource source = pages(List.of(), "/list.html");
        server.put(
                "/list.html",
                "text/html",
                "<ul class=news><li><a href='a.html#x'>甲</a></ul><a href='/other.html'>乙</a>");
        server.put("/a.html", "text/html", page("第一篇"));
        server.put("/b.html", "text/html", page("第二篇"));
        Poll first = pages.poll(source, PollState.EMPTY);
        server.put(
                "/list.html",
                "text/html",
                "<ul class=news><li><a href='b.html'>乙</a><li><a href='a.html'>甲</a><li><a href='gone.html'>无</a></ul>");
        Poll second = pages.poll(source, first.state());
        Poll third = pages.poll(source, second.state());

        assertThat(texts(first)).singleElement().asString().startsWith("第一篇");
        assertThat(texts(second)).singleElement().asString().startsWith("第二篇");
        assertThat(second.problems()).extracting(Poll.Problem::status).containsExactly(404);
        assertThat(third.outcomes()).isEmpty();
        assertThat(third.problems()).isEmpty();
        assertThat(server.requests())
                .doesNotContain("/other.html")
                .containsOnlyOnce("/a.html", "/b.html", "/gone.html");
    }

    @Test
    void what_was_seen_is_kept_while_the_list_page_is_away() throws Exception {
        PagesSource source = pages(List.of(), "/list.html");
        String page = server.url("/a.html").toString();
        PollState state = PollState.EMPTY.withSeen(page, "x");

        assertThat(pages.poll(source, state).state().hasSeen(page)).isTrue();
    }

    @Test
    void the_state_names_no_address_and_no_id() throws Exception {
        server.put("/feed.xml", "application/rss+xml", rss("id-1", "甲"));
        Poll poll = feeds.poll(feed("/feed.xml"), PollState.EMPTY);

        assertThat(poll.state().seen()).isNotEmpty();
        assertThat(poll.state().toString()).doesNotContain("id-1", "feed.xml");
    }

    @Test
    void a_page_that_never_ends_is_one_letter() throws Exception {
        server.put("/a.html", "text/html", "x".repeat(200_000));
        PagesSource source = pages(List.of("/a.html"), null);
        Poll first = pages.poll(source, PollState.EMPTY);

        assertThat(reasons(first)).containsExactly(RejectReason.TOO_LARGE);
        assertThat(pages.poll(source, first.state()).outcomes()).isEmpty();
    }

    private FeedSource feed(String path) {
        return new FeedSource("f", "云梧晚报", server.url(path), Duration.ofMinutes(1), true);
    }

    private PagesSource pages(List<String> paths, String list) {
        return new PagesSource(
                "p",
                "云梧晚报",
                paths.stream().map(server::url).toList(),
                list == null ? null : server.url(list),
                list == null ? null : "ul.news a",
                Duration.ofMinutes(1),
                true);
    }

    private static String rss(String... idsAndTitles) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
        for (int i = 0; i < idsAndTitles.length; i += 2) {
            feed.append("<item><guid>urn:")
                    .append(idsAndTitles[i])
                    .append("</guid><title>")
                    .append(idsAndTitles[i + 1])
                    .append("</title></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String page(String start) {
        return "<html><head><meta charset=utf-8><title>标题</title></head><body><p>" + start
                + "，法院今天公开审理了一起案件，许多市民到场旁听。</p></body></html>";
    }

    private static List<String> texts(Poll poll) {
        return poll.outcomes().stream()
                .filter(ReadOutcome.Accepted.class::isInstance)
                .map(outcome -> ((ReadOutcome.Accepted) outcome).post())
                .map(Post::text)
                .toList();
    }

    private static List<RejectReason> reasons(Poll poll) {
        return poll.outcomes().stream()
                .filter(ReadOutcome.Rejected.class::isInstance)
                .map(outcome -> ((ReadOutcome.Rejected) outcome).letter().reason())
                .toList();
    }

    /** As after a restart: written and read again. */
    private static PollState reopened(PollState state) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(state);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (PollState) in.readObject();
        }
    }
}
