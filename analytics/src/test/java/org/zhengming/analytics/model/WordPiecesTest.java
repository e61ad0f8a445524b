package org.zhengming.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WordPiecesTest {

    private static final WordPieces PIECES = new WordPieces(
            new JsonMapper()
                    .readTree(
                            "{\"model\":{\"vocab\":{\"[UNK]\":0,\"法\":1,\"官\":2,\"ab\":3,\"##c\":4,\",\":5,\"12\":6,\"##3\":7}}}"));

    @Test
    void ideographs_and_punctuation_stand_alone_and_words_fall_into_their_longest_pieces() {
        Tokens tokens = PIECES.cut("法官,abc 123");

        assertThat(tokens.ids()).containsExactly(1, 2, 5, 3, 4, 6, 7);
        assertThat(tokens.starts()).containsExactly(0, 1, 2, 3, 5, 7, 9);
        assertThat(tokens.ends()).containsExactly(1, 2, 3, 5, 6, 9, 10);
    }

    @Test
    void a_word_with_an_unknown_piece_is_unknown_as_a_whole() {
        assertThat(PIECES.cut("abz").ids()).containsExactly(0);
        assertThat(PIECES.cut("😀").ends()).containsExactly(2);
    }

    @Property
    void pieces_stand_inside_the_text_one_after_another(@ForAll String text) {
        Tokens tokens = PIECES.cut(text);
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.starts()[i]).isGreaterThanOrEqualTo(end);
            end = tokens.ends()[i];
            assertThat(end).isGreaterThan(tokens.starts()[i]).isLessThanOrEqualTo(text.length());
        }
        assertThat(List.of(tokens.ids().length, tokens.starts().length, tokens.ends().length))
                .containsOnly(tokens.size());
    }
}
