package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakSubtype;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Homes down to a building, unit or door, as an address or as the way there: neighbouring clauses made of places, units,
 * ways and marks, which the text calls somebody's home.
 */
final class AddressDetector implements LeakDetector {

    private static final Pattern HOME_BEFORE = Pattern.compile(
            "(?:住址|住处|住所|住在|就住|家住|还住|现住|住(?!院|建[局部厅委系]|户)|搬[去到]?|租的?房?子?在?|租在|租住|独居|合租|地址|地点|地 址|🏠|🏡|收件|收货|送到|寄到|业主|落脚|老家|祖坟|路线|线索|门牌|往哪|咋走|打卡点|家在|家就在|家是|住哪|认门)[^。!?\\n]{0,14}$"
                    + "|(?:[他她你您]们?|[\\p{IsHan}](?:法官|庭长?|院长?|局长?|检|检察官|助理|书记员|主任|队长?)|(?<![国大专作买卖商厂公一两几])[\\p{IsHan}]{1,2})(?:爸|妈|爹|娘|父母|婆|岳母|丈母娘|奶奶)?(?:家里?|屋头|屋)(?:好找得很|不难找|好找|好认)?[的在是,: ]{0,2}(?:就在)?$|(?<![\\p{IsHan}])居$");
    private static final Pattern HOME_AFTER = Pattern.compile(
            "^[ ,]{0,2}[\\p{IsHan}]{2,8}(?:老家|家)[,。!]|^[^。!?\\n]{0,10}(?:就?是?[他她]家|是[他她]屋|就是[他她]|[\\p{IsHan}]{1,3}宅|[他她]就住|的?就是[^\\p{IsHan}]|法官家|家的?[,。!])");
    private static final Pattern NOT_HOME = Pattern.compile(
            "我家|我们家|我住|咱家|原告|被告|案涉|涉案|标的|查封|拍卖|竞拍|起拍|开庭|法庭|审判|立案|诉讼服务|窗口|新址|旧址|办公|会议室|报告厅|储物柜|事故|施工|征收|拆迁|规划|调研|走访|勘验|开标|门店|营业|就诊|学区房|家事|住建[局部厅委系]|住宅专项|住院|听证|旁听|接待|大厅|报名|考点|食堂|主席|就座|签署|会议|座谈");

    /** Public houses and offices; beside them, behind them, in their quarters and in streets named after them people live. */
    private static final Pattern VENUE = Pattern.compile(
            "(?:法院|中院|检察院|市检|院里(?![有那种栽停长摆])|公安|派出所|法庭|茶楼|茶馆|火锅|酒店|宾馆|民宿|饭店|餐厅|ktv|会所|包间|包厢|工地|医院|图书馆|书院|学校|大学|小学|中学|公司|单位|政府|政务|泡脚|洗脚|浴|少年宫|体育|健身|教室|养老院|护理院|疗养院|颐年|食府|菜馆|咖啡|超市|商场|银行|档案)(?![^,0-9]{0,3}(?:路|街|道|巷)|[^,]{0,4}(?:家属|宿舍|教师|公寓|后身|对面|对过|背后|后头|隔壁|旁|老楼|楼上))");

    private static final Pattern PINYIN = Pattern.compile(
            "(?<![a-z])(?:[a-z]{2,6} ?){1,6}[|,]?[ ]?[0-9一二三四五六七八九十]{1,3} ?(?:dong|zhuang|hao lou|hao|dan yuan|lou|号|栋)(?:[ |,]{0,2}[a-z0-9]{1,8}){0,24}");
    private static final Pattern KNOWS = Pattern.compile("^们?(?:去|送|听|知道|打听|查|问|见|认|给[他她]|都|查到|也知|记)");
    private static final Pattern TRAILING = Pattern.compile("(?:就是|便是|的就是|哦|啊|呢|吧|哈|嘛|呀|的是|[，, \"”’」}])+$");
    /** 地址:某路9号 is where an office is, as often as not. */
    private static final Pattern LABEL = Pattern.compile("(?:地址|地点)[:是为 ]{0,2}$");

    private static final Pattern NUMBERED = Pattern.compile("[0-9一二三四五六七八九十]号");
    private static final int BESIDE = 3;
    private static final int POSTAL = 2;
    private static final Pattern PRECISE = Pattern.compile("栋|幢|座|单元|室|号楼|弄|户|[0-9]-[0-9]|#|层|楼");
    private static final int LONGEST_CHAIN = 7;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        List<Clause> clauses = text.reading().clauses();
        for (int i = 0; i < clauses.size(); i++) {
            String words = text.reading()
                    .cut(afterPeople(text.reading(), clauses.get(i).span()));
            if (!AddressTokens.hasPlace(words) && !AddressTokens.hasUnit(words) && !AddressTokens.hasWay(words)) {
                continue;
            }
            int last = lastOfChain(text.reading(), clauses, i);
            addIfHome(text, clauses.subList(i, last + 1), found);
            i = last;
        }
        spelled(text, found);
        return found;
    }

    /** What the clause says behind the names of people in it. */
    private static Span afterPeople(Reading reading, Span clause) {
        int start = clause.start();
        for (Party party : reading.parties(clause)) {
            boolean named = party.kind() == Party.Kind.PERSON || party.kind() == Party.Kind.RELATIVE;
            start = named && party.span().end() <= clause.end()
                    ? Math.max(start, party.span().end())
                    : start;
        }
        return new Span(start, clause.end());
    }

    private static int lastOfChain(Reading reading, List<Clause> clauses, int first) {
        int last = first;
        while (last + 1 < clauses.size() && last + 1 - first < LONGEST_CHAIN) {
            Clause next = clauses.get(last + 1);
            boolean goesOn = next.sentence().equals(clauses.get(first).sentence())
                    && AddressTokens.hasAny(reading.cut(next.span()))
                    && reading.parties(next.span()).stream().noneMatch(AddressDetector::opens);
            if (!goesOn) {
                break;
            }
            last++;
        }
        return last;
    }

    private static boolean opens(Party party) {
        return switch (party.kind()) {
            case AUTHOR, CROWD, PERSON, RELATIVE, KIN -> true;
            default -> false;
        };
    }

    private static void addIfHome(LeakText text, List<Clause> chain, List<Candidate> found) {
        Span address = span(text, chain);
        if (address == null || address.length() < 5) {
            return;
        }
        Reading reading = text.reading();
        String words = reading.cut(address);
        String before = reading.cut(new Span(Math.max(0, address.start() - 24), address.start()));
        String after = reading.cut(reading.around(new Span(address.end(), address.end()), 0, 16));
        boolean home =
                HOME_BEFORE.matcher(before).find() || HOME_AFTER.matcher(after).find();
        int weight = weight(words);
        Party owner = Subjects.of(text, chain.getFirst(), address.start());
        boolean owned = owner != null;
        boolean beside = owned
                && owner.span().end() <= address.start()
                && address.start() - owner.span().end() <= BESIDE;
        boolean strong = owned
                && AddressTokens.hasPlace(words)
                && (PRECISE.matcher(words).find()
                        || (beside || isPostal(words))
                                && NUMBERED.matcher(words).find());
        boolean there = AddressTokens.hasPlace(words) || AddressTokens.hasUnit(words);
        if (weight < 4
                || !there
                || !home && !strong
                || isElsewhere(reading, address, home)
                || isAuthors(reading, chain, address)) {
            return;
        }
        found.add(new Candidate(
                LeakType.ADDRESS,
                PRECISE.matcher(words).find() || AddressTokens.hasWay(words)
                        ? LeakSubtype.HOME_ADDRESS
                        : LeakSubtype.HOME_COMMUNITY,
                address,
                words,
                home ? 0.9 : 0.7,
                Reason.of("LEAK_ADDRESS_TO_THE_DOOR"),
                owned ? owner.person() : null));
    }

    /** City, district, street: nobody writes that of where somebody works or eats who means no letter to reach them. */
    private static boolean isPostal(String words) {
        return Divisions.at(words, 0).count() >= POSTAL;
    }

    private static int weight(String words) {
        return (AddressTokens.hasPlace(words) ? 2 : 0)
                + Math.min(3, AddressTokens.units(words)) * 2
                + (AddressTokens.hasWay(words) ? 2 : 0)
                + (AddressTokens.hasMark(words) ? 1 : 0)
                + (isPostal(words) ? 2 : 0);
    }

    /** The author is who lives, waits or looks there. */
    private static boolean isAuthors(Reading reading, List<Clause> chain, Span address) {
        int from = Math.max(0, chain.getFirst().start());
        return reading.parties(new Span(from, Math.max(from, address.start()))).stream()
                .anyMatch(party -> party.kind() == Party.Kind.AUTHOR
                        && !isNeighbour(reading, party)
                        && !KNOWS.matcher(reading.cut(reading.around(
                                        new Span(
                                                party.span().end(), party.span().end()),
                                        0,
                                        5)))
                                .find());
    }

    /** 住我斜对面, 跟我一个小区: the author only tells where the other lives. */
    private static boolean isNeighbour(Reading reading, Party author) {
        int at = author.span().start();
        return at > 0 && "住跟和在".indexOf(reading.text().charAt(at - 1)) >= 0;
    }

    /** Words near it, or in it, say that it is no home: an office, a place in a case, somewhere to eat. */
    static boolean isElsewhere(Reading reading, Span address, boolean home) {
        Span near = home ? besideIn(reading, address) : reading.around(address, 16, 8);
        return NOT_HOME.matcher(reading.cut(near)).find()
                || VENUE.matcher(reading.cut(address)).find()
                || !home && VENUE.matcher(reading.cut(near)).find()
                || reading.has(WordGroup.CASE_MATTER, near);
    }

    /** What stands right beside a home is told of it only within its clause: 开庭翘腿)|住某小区. */
    private static Span besideIn(Reading reading, Span address) {
        Span near = reading.around(address, 6, 2);
        int start = near.start();
        for (int i = near.start(); i < address.start(); i++) {
            start = ",;。!?()\n".indexOf(reading.text().charAt(i)) >= 0 ? i + 1 : start;
        }
        return new Span(start, near.end());
    }

    private static Span span(LeakText text, List<Clause> chain) {
        Reading reading = text.reading();
        int first = AddressTokens.first(
                text.text(), afterPeople(reading, chain.getFirst().span()));
        int last = -1;
        for (Clause clause : chain) {
            last = Math.max(last, AddressTokens.last(text.text(), clause.span()));
        }
        if (first < 0 || last <= first) {
            return null;
        }
        int start = AddressStart.of(text, chain.getFirst(), first);
        if (start >= last) {
            return null;
        }
        Clause end = chain.getLast();
        Span behind = new Span(last, end.end());
        boolean rest = behind.length() <= 8
                && reading.parties(behind).isEmpty()
                && !VENUE.matcher(reading.cut(behind)).find();
        int stop = rest ? end.end() : last;
        if (start >= stop) {
            return null;
        }
        Span whole = new Span(start, stop);
        Matcher trailing = TRAILING.matcher(reading.cut(whole));
        return trailing.find() && trailing.start() > 0 ? new Span(start, start + trailing.start()) : whole;
    }

    /** In pinyin, where it is called a home. */
    private static void spelled(LeakText text, List<Candidate> found) {
        Matcher matcher = PINYIN.matcher(text.text());
        while (matcher.find()) {
            String before = text.text().substring(Math.max(0, matcher.start() - 16), matcher.start());
            if (HOME_BEFORE.matcher(before).find()) {
                Span span = new Span(matcher.start(), matcher.end());
                found.add(new Candidate(
                        LeakType.ADDRESS, span, matcher.group(), 0.8, Reason.of("LEAK_ADDRESS_TO_THE_DOOR")));
            }
        }
    }
}
