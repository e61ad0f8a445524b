package org.zhengming.analytics.leak;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Span;

/** Where somebody works, as it stands after who it is: 在某局信贷科上班, 是某所的所长, 开某店, or in a list just the place. */
final class Workplaces {

    private static final String INSTITUTION =
            "公司|集团|工厂|[\\p{IsHan}]厂|医院|卫生院|诊所|[一二三四五六]院|妇幼|学校|小学|中学|大学|学院|幼儿园|中心校|职高|银行|支行|分行|信用社|农商行|储蓄所|税务所|税务局"
                    + "|[\\p{IsHan}]局|管理所|抄表所|收费站|客运站|货运站|水务站|农机站|粮站|菜站|加油站|专卖站|供电所|派出所|研究所|设计院|研究院|律所|律师事务所|事务所|街道办|居委会|村委会|政府|报社|电视台|广播电台|图书馆|文化馆|博物馆|体育馆|少年宫|养老院|福利院"
                    + "|办公室|供销社|合作社|中心|局|站|社|协会|物业|保险|烟草|机关|监狱|看守所|殡仪馆|车管所|房管所|工会|部队|剧团|频道";
    private static final String SHOP =
            "菜市场|菜场|市场|夜市|早市|超市|商场|商城|药房|药店|门店|店|铺|馆|画廊|画室|琴行|酒店|饭店|茶楼|茶馆|会所|工作室|培训班|机构|大厦|广场|小卖部|冷库|码头|窗口|摊|档口|档|轮胎|门面|坊|店”|馆”|堂”";
    private static final String UNIT =
            "(?:[\\p{IsHan}0-9]{0,7}(?:科|室|处|股|部|班|组|队|大队|中队|柜|台|窗|窗口|前台|门诊|病区|库|分所|分店|东门店|西门|东门|二楼|三楼|车间|财务|教务|总务|后勤|稽查队|调度室|安检科|期刊室|药房|开水房|抄表班|收费处))";
    private static final String NAME = "[\\p{IsHan}0-9a-z“”\"·()-]{1,18}?";
    private static final String TITLE =
            "的?(?:一?个|那个|名)?(?:副?[\\p{IsHan}]{0,3}(?:长|主任|经理|总|老板|老闆|老师|教师|医生|大夫|护士|会计|出纳|柜员|员|律师|主席|监事|董事|干部|职工|司机|保安|厨师|头头|主播|主持|教练|顾问|学徒|编辑|记者|教授|讲师|工程师))";
    private static final String WORK =
            "(?:上班|工作|任教|任职|教书|教|当|做|管|卖|发|坐诊|坐着|坐班|值班|打工|开票|抄|收|站柜台|搞|负责|实习|返聘|拔牙|跑|守|拍片|混|摆|领|看店|做饭|带|开|扫|拉|修|洗|理|送)";

    private static final Pattern INTRODUCED = Pattern.compile(
            "[ ,:、|(]{0,2}(?:老师,|女士|先生|是[\\p{IsHan}]{2,4} |他|她|ta|人|人家|现在|如今|目前|就|也|不就|一直|才|嘛|呢|啊|上班|那个|,| ){0,3}"
                    + "(?:在|就在|不就在|嘛在|是|就是|于|现为|现任|任|供职于|就职于|任职于|上班在|开的?|开了?一?(?:个|家|间)|创办|经营|管着?)[ ]?"
                    + "(" + NAME + "(?:" + INSTITUTION + "|" + SHOP + ")" + UNIT
                    + "?(?:\\([^)]{1,8}\\))?(?:[0-9一二三四五六七八九]{1,2}号?窗口?)?)([^,。;!?\\n)]{0,14})");
    private static final Pattern LISTED = Pattern.compile("[ ,:、|(]{1,2}(" + NAME + "(?:" + INSTITUTION + "|" + SHOP
            + ")" + UNIT + "?(?:\\([^)]{1,8}\\))?(?:[0-9一二三四五六七八九]{1,2}号?窗口?)?)(" + "(?:" + TITLE + "|" + WORK
            + "[\\p{IsHan}]{0,6}的?)?)(?=[,。;!?\\n )(]|也?是?也|$)");
    private static final Pattern SHOP_END = Pattern.compile(".*(?:" + SHOP + "|西门|东门)$");
    private static final Pattern WORKS =
            Pattern.compile("^(?:的|里|那边|那儿|那)?" + WORK + "[\\p{IsHan}]{0,6}?(?=的|嘛|呢|呀|吧|啊|,|$|[ 你大家])");

    /** What is done at a place by those who do not work there, and what belongs to a court. */
    private static final Pattern NO_WORK = Pattern.compile(
            "看病|住院|住着|治|开会|判|打官司|见|遇|碰|吃饭|吃的|买|被|签|偷|打人|闹|拍到|录|收取|中标|消费|请客|摆酒|办酒|上学|读书|年级|入住|学自由泳|报名|上课");

    private static final Pattern SCHOOL = Pattern.compile("小学|中学|幼儿园|大学|学校|学院|[0-9一二三四五六七八九十]班|合唱队|年级");
    private static final Pattern COURT = Pattern.compile("法院|检察院|法庭|执行局|中院|公安局|纪委|本院|我院");

    /** 哪家公司, 开得慢我跟着跟了三站, 奶茶店: a question, a telling of something else, any shop of its kind. */
    private static final Pattern NO_PLACE = Pattern.compile("^[那这他她你]|我|哪|什么|啥|^[\\p{IsHan}]{1,3}[店铺摊馆]$");

    private static final int REACH = 70;

    private Workplaces() {}

    /** @param relative the name or the word for the relative */
    static Optional<Span> after(LeakText text, Span relative, int sentenceEnd, boolean child) {
        String whole = text.text();
        int from = behind(whole, relative);
        int end = Math.min(Math.min(whole.length(), from + REACH), sentenceEnd);
        if (from >= end) {
            return Optional.empty();
        }
        Matcher introduced = INTRODUCED.matcher(whole).region(from, end);
        if (introduced.lookingAt() && isWorkplace(text, introduced, child)) {
            return Optional.of(new Span(introduced.start(1), withWork(introduced)));
        }
        Matcher listed = LISTED.matcher(whole).region(from, end);
        if (listed.lookingAt() && isWorkplace(text, listed, child)) {
            return Optional.of(
                    new Span(listed.start(1), listed.group(2).startsWith("的") ? listed.end(1) : listed.end(2)));
        }
        return Optional.empty();
    }

    /** 丽娟,丽娟在某局: behind the second where a name is said twice. */
    private static int behind(String whole, Span relative) {
        String name = whole.substring(relative.start(), relative.end());
        int again = whole.indexOf(name, relative.end());
        return again >= 0 && again - relative.end() <= 2 ? again + name.length() : relative.end();
    }

    private static boolean isWorkplace(LeakText text, Matcher found, boolean child) {
        String place = found.group(1);
        Span span = new Span(found.start(1), found.end(1));
        boolean people = text.reading().parties(span).stream().anyMatch(Party::isProtected)
                || text.relativeNames().stream().anyMatch(named -> named.span().overlaps(span));
        return place.length() >= 3
                && !NO_PLACE.matcher(place).find()
                && !people
                && !(child && SCHOOL.matcher(place).find())
                && !COURT.matcher(place).find()
                && !NO_WORK.matcher(place + found.group(2)).find();
    }

    /** At a market or in a shop it is the trade that tells the place. */
    private static int withWork(Matcher introduced) {
        Matcher works = WORKS.matcher(introduced.group(2));
        boolean shop = SHOP_END.matcher(introduced.group(1)).matches();
        return shop && works.find() ? introduced.end(1) + works.end() : introduced.end(1);
    }
}
