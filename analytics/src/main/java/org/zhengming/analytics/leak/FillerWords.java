package org.zhengming.analytics.leak;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that lead from one part of a dictated number to the next. */
final class FillerWords {

    private static final List<String> WORDS = List.of(
            "开头的是", "中间四位", "中间是", "最后四位", "后四位", "前三位", "后四", "中间", "开头", "结尾", "最后", "然后", "接着", "后面是", "后面", "尾号",
            "再来", "空格", "横杠", "杠", "点");

    /** 前六位, 后四位, 中间4位. */
    private static final Pattern PART = Pattern.compile("(?:前|后|中间|末|头|最后)[一二三四五六七八九十两0-9]{1,2}位(?:数)?(?:是|为)?");

    private static final int LONGEST_PART = 8;

    private FillerWords() {}

    /** @return length of the filler word at that place, 0 if there is none */
    static int lengthAt(String text, int at) {
        Matcher part = PART.matcher(text).region(at, Math.min(text.length(), at + LONGEST_PART));
        if (part.lookingAt()) {
            return part.end() - at;
        }
        for (String word : WORDS) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }
}
