package org.zhengming.api.clarification;

import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.text.Normaliser;

/**
 * Whether a text names or describes an account, or leads to a post: a statement refutes facts and leaves people out of
 * it. A plain function; says yes rather than no.
 */
final class AccountNaming {

    private static final String SOMEBODY =
            "(?:网友|网民|博主|用户|楼主|发帖人|发布者|作者|账号|帐号|up主|主播|昵称|微博名|公众号|视频号|抖音号|微信号|(?<![a-z])id)";
    private static final String SURNAME =
            "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]";

    private static final List<Pattern> NAMING = List.of(
            Pattern.compile("@[^\\s@:,。]{1,40}"),
            Pattern.compile(SOMEBODY + "(?:名为|名叫|叫做|名|叫|为|是)?\\s*[\"“「『《【'‘:][^\\s]"),
            Pattern.compile(SOMEBODY + "(?:名为|名叫|叫做|名|叫|为|是)?\\s*(?:[x×*]{1,4}|[a-z0-9_]{2,})"),
            Pattern.compile(SOMEBODY + SURNAME + "(?:某|[\\p{IsHan}]{1,2}(?=称|说|发|表示|爆料|声称|在网|在其|在微|在抖|的帖|的文|的视频))"),
            Pattern.compile("https?:|www\\."));

    private AccountNaming() {}

    static boolean in(String text) {
        String folded = Normaliser.normalise(text).text();
        return NAMING.stream().anyMatch(pattern -> pattern.matcher(folded).find());
    }
}
