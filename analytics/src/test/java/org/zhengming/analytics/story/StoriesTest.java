package org.zhengming.analytics.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.story.Stories.Joined;

class StoriesTest {

    private static final String FISH_POND = "苇塘县法院那位庭长判的水库鱼塘承包案，合同写着三十年，判成十五年，鱼苗白投了。";

    private final Stories stories = new Stories(StoryRules.USUAL);
    private final RememberedStories memory = new RememberedStories();
    private final ClaimReader claims = new ClaimReader();

    @Test
    void a_post_seen_again_stays_in_its_story_whatever_it_says_now() {
        String story = assign("p1", FISH_POND, 0).story().id();

        Stories.Membership again = assign("p1", "已编辑，内容全部换掉，说的是另一件完全不同的事情。", 1);

        assertThat(again.joined()).isEqualTo(Joined.SAME_POST);
        assertThat(again.story().id()).isEqualTo(story);
    }

    @Test
    void the_same_words_nearly_the_same_words_and_a_forward_of_them_are_one_story() {
        String story = assign("p1", FISH_POND, 0).story().id();

        Stories.Membership same = assign("p2", FISH_POND.replace("，", " "), 1);
        Stories.Membership near = assign("p3", FISH_POND.replace("判成", "却只给判成了"), 2);
        Stories.Membership forward = assign("p4", "看看吧//@芦花荡里:" + FISH_POND, 3);

        assertThat(List.of(same, near, forward))
                .extracting(Stories.Membership::joined)
                .containsExactly(Joined.SAME_TEXT, Joined.NEAR_TEXT, Joined.SAME_TEXT);
        assertThat(List.of(same, near, forward))
                .extracting(each -> each.story().id())
                .containsOnly(story);
    }

    @Test
    void a_post_that_names_what_it_forwards_is_in_its_story_though_it_says_nothing() {
        String story = assign("p1", FISH_POND, 0).story().id();

        Stories.Membership repost = stories.assign(post("p2", "p1", "转发微博", 1), memory);

        assertThat(repost.joined()).isEqualTo(Joined.REPOST);
        assertThat(repost.story().id()).isEqualTo(story);
    }

    @Test
    void other_words_for_the_same_claim_join_within_three_days_and_not_later() {
        String story = assign("p1", FISH_POND, 0).story().id();
        String told = "养鱼的都来看看，水库那口鱼塘承包合同三十年，一句话砍成十五年，鱼苗找谁要去。";

        Stories.Membership soon = assign("p2", told, Duration.ofDays(2).toMillis());
        Stories.Membership late = assign(
                "p3", "水库养鱼的人又问：三十年的承包合同为何变成十五年，鱼苗谁赔？", Duration.ofDays(9).toMillis());

        assertThat(soon.joined()).isEqualTo(Joined.SAME_CLAIM);
        assertThat(soon.story().id()).isEqualTo(story);
        assertThat(late.joined()).isEqualTo(Joined.FIRST);
    }

    @Test
    void another_claim_about_the_same_person_is_another_story() {
        assign("p1", FISH_POND, 0);

        assertThat(assign("p2", "旁听带进去的录音笔被当庭没收，庭长说不许录音，可是牌子上没写。", 1).joined()).isEqualTo(Joined.FIRST);
    }

    @Test
    void posts_that_say_nothing_are_never_taken_for_one_another() {
        String one = assign("p1", "转发微博", 0).story().id();

        assertThat(assign("p2", "转发微博", 1).story().id()).isNotEqualTo(one);
    }

    @Test
    void a_story_s_tokens_tell_its_voices_apart_and_are_of_no_use_in_another() {
        byte[] key = assign("p1", FISH_POND, 0).story().key();
        byte[] other = assign("p2", "旁听带进去的录音笔被当庭没收，庭长说不许录音。", 0).story().key();

        assertThat(StoryTokens.of(key, "weibo", "甲", "p1"))
                .isEqualTo(StoryTokens.of(key, "weibo", "甲", "p9"))
                .isNotEqualTo(StoryTokens.of(key, "weibo", "乙", "p1"))
                .isNotEqualTo(StoryTokens.of(other, "weibo", "甲", "p1"));
        assertThat(StoryTokens.of(key, "weibo", null, "p1")).isNotEqualTo(StoryTokens.of(key, "weibo", null, "p2"));
    }

    @Property
    void every_post_gets_a_story_and_the_same_text_always_the_same(
            @ForAll @Size(max = 20) List<@StringLength(max = 40) String> texts) {
        RememberedStories fresh = new RememberedStories();
        for (int i = 0; i < texts.size(); i++) {
            StoryTexts read = StoryTexts.of(texts.get(i), StoryRules.USUAL);
            String first = stories.assign(new StoryPost("s", "a" + i, null, 0, read, Claim.NONE), fresh)
                    .story()
                    .id();
            String second = stories.assign(new StoryPost("s", "b" + i, null, 0, read, Claim.NONE), fresh)
                    .story()
                    .id();

            assertThat(first).matches("s[0-9a-f]{24}");
            if (read.sketches().length > 0) {
                assertThat(second).isEqualTo(first);
            }
        }
    }

    private Stories.Membership assign(String id, String text, long at) {
        return stories.assign(post(id, null, text, at), memory);
    }

    private StoryPost post(String id, String repostOf, String text, long at) {
        Finding finding = new Finding(
                id,
                Route.MONITOR,
                List.of("P1"),
                List.of(),
                List.<Mention>of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new StoryPost(
                StoryPost.subject(finding),
                id,
                repostOf,
                at,
                StoryTexts.of(text, StoryRules.USUAL),
                claims.read(text, finding));
    }
}
