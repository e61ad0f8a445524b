package org.zhengming.system;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Invented posts in portions, most of them about nobody: one in 250 is about somebody of the fictional registry, in
 * one of several ways, and one line in each part is no post at all.
 *
 * @param posts in each part
 */
record ManyPosts(int posts) {

    private static final int ABOUT_SOMEBODY = 250;
    private static final List<String> ABOUT = List.of(
            "沧南中院梁叙言今天宣判了第%d号案件，旁听的人很多",
            "砚桥区法院执行局局长石磊办的第%d号案子拖了两年，我要向上级反映", "沧南市检察院韦长庚的电话是138 0000 %04d，大家都去打", "沧南中院民一庭庭长上官晚晴收了对方第%d次的钱才判我输");

    /** Number of posts in a part that are about somebody. */
    int hits() {
        return posts / ABOUT_SOMEBODY;
    }

    /** Lines of one part: its posts and one broken line. */
    List<String> part(String name) {
        return IntStream.rangeClosed(0, posts)
                .mapToObj(i -> i == posts ? "{\"id\":\"" + name + "-broken\"," : line(name, i))
                .toList();
    }

    /** Ids of the posts of a part that are about somebody. */
    List<String> hitIds(String name) {
        return IntStream.range(0, posts)
                .filter(i -> i % ABOUT_SOMEBODY == 0)
                .mapToObj(i -> name + "-" + i)
                .toList();
    }

    private static String line(String name, int number) {
        String text = number % ABOUT_SOMEBODY == 0
                ? ABOUT.get(number / ABOUT_SOMEBODY % ABOUT.size()).formatted(number / ABOUT_SOMEBODY)
                : "云朵面馆今天卖出了第" + number + "碗番茄面，排队的人从门口站到了桥头";
        return "{\"id\":\"%s-%d\",\"text\":\"%s\",\"published_at\":\"2026-03-01T08:00:00Z\"}"
                .formatted(name, number, text);
    }
}
