package org.zhengming.analytics.leak;

import java.util.regex.Pattern;

/** How a text tells when: habits, hours, days. Patterns over normalised text, none that backtracks without bound. */
final class Times {

    private static final String NUMBER = "[0-9零一二三四五六七八九十两]{1,3}";
    private static final String WEEKDAYS = "[一二三四五六日天末1-7](?:[、,到至和]?[一二三四五六日天1-7])*";

    /** 每周三, 礼拜二四六, 天天, 朝朝, 逢五逢十, 雷打不动: again and again. */
    static final Pattern HABIT = Pattern.compile("每(?:天|日|晚|早|逢|年|月|个?(?:周|星期|礼拜|工作日|月|周末)|周末?|星期|礼拜)(?:的?第?"
            + WEEKDAYS + ")?|(?:周|星期|礼拜)" + WEEKDAYS
            + "|天天|朝朝|夜夜|晚晚|日日|逢[一二三四五六七八九十初周集](?:逢[一二三四五六七八九十])?|逢年过节|一三五|二四六|一个月(?:去|来|回|跑)[一两几]?[次回趟]?"
            + "|雷打不动|固定|照例|必到|必去|准(?:在|到|去|来|要|会|时|点)|总(?:在|去|会在)|老(?:在|去)|常(?:去|在|年|常)|经常|平时|通常|一般都|习惯|规律|次次|年年");

    /** 七点半, 19:30, 九点四十: an hour, also without minutes. */
    static final Pattern CLOCK = Pattern.compile("(?<![0-9.])(?:[01]?\\d|2[0-4])[::][0-5]\\d|" + NUMBER
            + "点(?:半|钟|多|整|来钟|前后|左右|一刻|三刻|过" + NUMBER + "?|[零0-9一二三四五][十0-9]?[0-9一二三四五六七八九]?分?)?");

    /** 早上, 晚上, 下班后: a part of the day. */
    static final Pattern DAY_PART = Pattern.compile(
            "清早|大清早|早晨|早上|上午|中午|晌午|下午|午后|傍晚|晚上|晚饭|夜里|半夜|凌晨|深夜|夜间|天不亮|天黑|下了?班|收工|放学|放了学|散会|饭后|午休|晚自习|课间");

    /** 今晚, 昨天夜里, 下周二, 元旦, 此刻: one day or now. */
    static final Pattern DAY = Pattern.compile(
            "今[天晚早夜儿日]|昨[天晚夜儿日]|明[天晚早儿日]|后天|前天|前晚|下?下(?:周|星期|礼拜)[一二三四五六日天末]?|上(?:周|星期|礼拜)[一二三四五六日天末]?|这(?:周|星期|礼拜|两天|几天|会儿?)"
                    + "|本周|周末|元旦|国庆|五一|中秋|春节|过年|年夜|除夕|初[一二三四五六七八九十]|正月|清明|端午|暑假|寒假|此刻|现在|目前|正在|眼下|刚刚|刚才|刚(?:到|进|从|出|下|看|在)|实时|"
                    + NUMBER + "月" + NUMBER + "[日号]");

    private Times() {}

    static boolean any(String text) {
        return HABIT.matcher(text).find()
                || CLOCK.matcher(text).find()
                || DAY.matcher(text).find();
    }
}
