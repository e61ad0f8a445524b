package org.zhengming.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.ingest.fetch.RobotsFile.Word;

class RobotsFileTest {

    private static final byte[] FILE = """
        User-agent: *
        Disallow: /private
        User-agent: zhengming
        Disallow: /forum
        """.getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "200, /forum/1, Zhengming, KEEP_OUT",
        "200, /news/1, Zhengming/0.1, ALLOWS",
        "200, /private/1, Other, KEEP_OUT",
        "404, /forum/1, Zhengming, NONE",
        "403, /forum/1, Zhengming, NONE",
        "429, /forum/1, Zhengming, UNREADABLE",
        "503, /forum/1, Zhengming, UNREADABLE"
    })
    void an_answer_means_what_the_standard_says(int status, String path, String userAgent, Word word) {
        URI page = URI.create("https://forum.example" + path);

        assertThat(RobotsFile.word(page, status, FILE, "text/plain", userAgent)).isEqualTo(word);
    }
}
