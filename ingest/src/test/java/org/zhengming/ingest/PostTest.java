package org.zhengming.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PostTest {

    @Test
    void content_is_the_text_alone_when_there_is_no_title() {
        assertThat(post(null, "正文").content()).isEqualTo("正文");
        assertThat(post("", "正文").content()).isEqualTo("正文");
    }

    @Property(tries = 50)
    void content_puts_a_title_and_a_line_break_before_the_text(@ForAll String text) {
        assertThat(post("标题", text).content()).isEqualTo("标题\n" + text);
    }

    private static Post post(String title, String text) {
        return new Post("p1", null, null, null, null, title, text, null, null, null);
    }
}
