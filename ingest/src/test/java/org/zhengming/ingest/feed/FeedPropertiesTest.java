package org.zhengming.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhengming.ingest.ReadOutcome;

class FeedPropertiesTest {

    @Property(tries = 300)
    void random_bytes_are_one_dead_letter(@ForAll byte[] bytes) {
        assertThat(read(bytes)).hasSize(1).allMatch(ReadOutcome.Rejected.class::isInstance);
    }

    @Property(tries = 300)
    void random_pieces_of_a_feed_never_throw(@ForAll("pieces") List<String> pieces) {
        assertThat(read(String.join("", pieces).getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "<rss version=\"2.0\">",
                        "<channel>",
                        "<item>",
                        "</item>",
                        "<title>",
                        "</title>",
                        "<![CDATA[",
                        "]]>",
                        "<!--",
                        "-->",
                        "&",
                        "&amp;",
                        "<",
                        ">",
                        "\"",
                        "</channel></rss>",
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
                        "<entry>",
                        "</entry>",
                        "文",
                        "<?xml",
                        "<!DOCTYPE x [",
                        "]>",
                        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[")
                .list()
                .ofMaxSize(30);
    }

    private static List<ReadOutcome> read(byte[] body) {
        return new FeedReader(Clock.systemUTC()).read(body, null, URI.create("https://news.example/feed"), "s");
    }
}
