package org.zhengming.analytics.speech;

import java.util.regex.Pattern;
import org.zhengming.analytics.sentence.Reading;

/**
 * Curses and what fate will do (老天长着眼, 早晚遭雷劈) are no threat: whoever leaves it to heaven does nothing. Not so where
 * the author takes heaven's work over, tells it the way, or speaks of homes, hours and family beside it.
 */
final class FateShield {

    private static final Pattern HEAVEN = Pattern.compile(
            "老天爷|老天(?:有眼|长眼|在看|不收|会收|收)|苍天|人在.{1,3}天在看|天打(?:雷|五雷)|雷劈|雷公|遭天谴|天谴|天理|报应|阎王|坟头草|离地三尺|善恶到头|天道好轮回");

    /** The author's own doing, and what heaven would not need to be told. */
    private static final Pattern TAKEN_OVER = Pattern.compile(
            "[帮替]老天|替天|帮[他它她]|等不[及了]|不能让|不用等|指给|提前|早点|轮到我|我(?:来|去|就|先|送|帮|替|让|手|这|有|带|找|会|要|报名|亲自|一定)|送[他她你]|[让叫要][他她你]"
                    + "|地址|住|楼|车|(?<!我)(?<!我们)家(?!属|事|法)|孩子|娃|闺女|儿子|女儿|[你他她]们?[爸妈爹娘]|父母|老婆|老公|全家|路上|晚上|夜里|半夜|[刀枪火油棍血]");

    private FateShield() {}

    /** Whether all that the post foretells is left to heaven. */
    static boolean covers(Reading reading) {
        String text = reading.text();
        return HEAVEN.matcher(text).find() && !TAKEN_OVER.matcher(text).find();
    }
}
