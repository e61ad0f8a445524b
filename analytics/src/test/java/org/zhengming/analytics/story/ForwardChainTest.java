package org.zhengming.analytics.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ForwardChainTest {

    @Test
    void a_chain_is_taken_apart_link_by_link_with_the_first_post_last() {
        ForwardChain chain = ForwardChain.of("太难了//@临湖一棵树:转发微博//@城南豆浆铺：鱼塘承包合同，砍了一半！");

        assertThat(chain.own()).isEqualTo("太难了");
        assertThat(chain.forwarded()).containsExactly("鱼塘承包合同砍了一半");
    }

    @Test
    void names_addresses_and_emoticons_say_nothing() {
        ForwardChain chain = ForwardChain.of("回复@甲乙丙:开庭改期了 @临湖日报 https://posts.example/a?b=1 [怒]");

        assertThat(chain.own()).isEqualTo("开庭改期了");
        assertThat(chain.forwarded()).isEmpty();
    }

    @Test
    void a_long_quotation_is_forwarded_too() {
        ForwardChain chain = ForwardChain.of("网上说“水库那口塘承包合同写着三十年却被砍成了十五年鱼苗全都白投了”，属实吗");

        assertThat(chain.forwarded()).containsExactly("水库那口塘承包合同写着三十年却被砍成了十五年鱼苗全都白投了");
    }

    @Test
    void a_million_quotation_marks_that_open_and_never_close_are_read_in_bounded_time() {
        String marks = "“「".repeat(500_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ForwardChain.of(marks + "鱼塘承包合同" + marks))
                        .own())
                .isEqualTo("鱼塘承包合同");
    }

    @Test
    void traditional_characters_and_marks_make_no_difference() {
        assertThat(ForwardChain.of("魚塘承包，合同！").own())
                .isEqualTo(ForwardChain.of("鱼塘承包 合同").own());
    }

    @Property
    void no_text_breaks_it_and_only_letters_and_digits_are_left(@ForAll String text) {
        ForwardChain chain = ForwardChain.of(text);

        assertThat(chain.own().codePoints()).allMatch(Character::isLetterOrDigit);
        assertThat(chain.forwarded())
                .allSatisfy(part -> assertThat(part.codePoints()).isNotEmpty().allMatch(Character::isLetterOrDigit));
    }
}
