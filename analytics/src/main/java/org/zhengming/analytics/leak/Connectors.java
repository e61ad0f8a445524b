package org.zhengming.analytics.leak;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that lead from one part of a dictated number to the next. */
final class Connectors {

    private static final String COUNT = "[一二三四五六七八九十两0-9]{1,2}";

    private static final String PLACE =
            "(?:最前|前面|前头|最后|后面|后头|中间|当中|开头|打头|起头|结尾|收尾|末尾|末了|尾巴|尾数|尾号|前|后|头|末|尾)(?:的|上|边|这)?";
    private static final String PLACE_STARTS = "最前后中当开打起结收末尾头";
    private static final Pattern PLACE_ALONE = Pattern.compile(PLACE);

    /** 前六位, 后四位是, 中间4个数, 开头的是, 尾巴上: which part follows. */
    private static final Pattern PART =
            Pattern.compile(PLACE + "(?:" + COUNT + "[位个码]|[几段截]位?)?(?:数字|数|号码)?(?:分别)?(?:等于|就是|是|为|上)?");

    private static final List<String> WORDS = List.of(
            "接下来是", "接下来", "接着是", "再来是", "再一个", "生辰", "生日", "然后是", "紧接着", "再来一个", "来一个", "再跟着", "跟着是", "加一个", "再加",
            "接着", "然后", "跟着", "后接", "再来", "一个", "先", "加上", "还有", "以及", "空格", "横杠", "横线", "短横", "减号", "逗号", "中杠", "杠",
            "横", "点", "再", "接", "跟", "来", "和", "是", "啊", "呀", "啦", "哦", "哎", "嘿", "哟");

    private static final int LONGEST_PART = 14;

    private Connectors() {}

    /** @return length of the word at that place that says which part of a number follows, 0 if there is none */
    static int partAt(String text, int at) {
        if (PLACE_STARTS.indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        int end = Math.min(text.length(), at + LONGEST_PART);
        Matcher place = PLACE_ALONE.matcher(text).region(at, end);
        if (place.lookingAt() && place.end() < text.length() && Repetition.at(text, place.end()) != null) {
            return place.end() - at;
        }
        Matcher part = PART.matcher(text).region(at, end);
        return part.lookingAt() ? part.end() - at : 0;
    }

    /** @return length of the connecting word at that place, 0 if there is none */
    static int lengthAt(String text, int at) {
        int part = partAt(text, at);
        if (part > 0) {
            return part;
        }
        for (String word : WORDS) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }
}
