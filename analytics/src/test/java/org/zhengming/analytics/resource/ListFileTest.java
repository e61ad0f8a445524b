package org.zhengming.analytics.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ListFileTest {

    @Test
    void blank_lines_and_comments_say_nothing() {
        assertThat(ListFile.lines(ListFileTest.class, "some-list.txt")).containsExactly("王 wang", "a # b", "末");
    }

    @Test
    void blanks_part_the_fields_of_an_entry() {
        assertThat(ListFile.entries(ListFileTest.class, "some-list.txt"))
                .containsExactly(new String[] {"王", "wang"}, new String[] {"a", "#", "b"}, new String[] {"末"});
    }

    @Test
    void a_list_that_is_not_there_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ListFile.lines(ListFileTest.class, "no-list.txt"))
                .withMessageContaining("no-list.txt");
    }
}
