package org.zhengming.analytics.leak;

import java.util.List;

/** Words that lead from one part of a dictated number to the next. */
final class FillerWords {

    private static final List<String> WORDS = List.of(
            "开头的是", "中间四位", "中间是", "最后四位", "后四位", "前三位", "后四", "中间", "开头", "结尾", "最后", "然后", "接着", "后面是", "后面", "尾号",
            "再来", "空格", "横杠", "杠", "点");

    private FillerWords() {}

    /** @return length of the filler word at that place, 0 if there is none */
    static int lengthAt(String text, int at) {
        for (String word : WORDS) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }
}
