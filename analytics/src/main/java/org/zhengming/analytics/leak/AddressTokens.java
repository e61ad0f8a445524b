package org.zhengming.analytics.leak;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.sentence.Span;

/**
 * What addresses are made of, from province to door: places by their last character, units by their number, ways (第二个门
 * 进去左手) and marks by which a door is known. Every pattern looks at one clause.
 */
final class AddressTokens {

    private static final String NUMBER = "[0-9零〇一二三四五六七八九十百甲乙丙丁壹贰叁a-z东西南北中前后]{1,5}";

    /** Ends of names of streets, estates, villages and buildings that people live in. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:[\\p{IsHan}](?:路|街|巷|弄|胡同|里弄|大道)(?![\\p{IsHan}]?(?:人|线|过|口等))"
                    + "|小区|花园|家园|新村|新城|新苑|家属院|家属楼|家属区|宿舍|公寓|公馆|大院|筒子楼|教师楼|公租房|廉租房|安置房|平房|大瓦房|别墅|豪庭|名门|名邸|府邸|半岛|壹号院?|一号院|水岸|华府|华庭|雅苑|佳苑"
                    + "|[\\p{IsHan}]{2}(?:苑|园|湾|城|府|庭|居|墅|郡|阁|轩|台|邸|寓|坊|叙|岸|村|屯|庄|组|人家|世家)(?=[0-9一二三四五六七八九十东西南北abc后前,、 的期区楼那|]|$)"
                    + "|[\\p{IsHan}]{2}里(?=[0-9一二三四五六七八九十])|[\\p{IsHan}]{2}楼(?=[0-9一二三四五六七八九十东西南北后前])|[\\p{IsHan}]{2}(?:老楼|旧楼|红楼|蓝楼|粉楼|邮电楼|澡堂|粮站|旅社|供销社|百货大楼|电影院|厂房))");

    /** 7栋, 二单元, 1104室, 三楼, 第二排, 18层. */
    private static final Pattern UNIT = Pattern.compile(
            NUMBER
                    + " ?(?:号楼|号院|号门|单元|弄|栋|幢|座|梯|室|门洞|层楼|层|楼(?![主盘市道下盤])|排(?!除|名)|期|区(?!检|法|人|政|委|纪|院)|号(?!线|码|召|称|房)|巷|组)"
                    + "|[0-9]{1,2}[-#][0-9]{1,2}[-#]?[0-9]{3,4}|[a-z]-?[0-9]{2,4}|[东西南北中]边?户|顶楼|顶层|顶跃|楼下带|负一楼|#楼|号[a-z]?[0-9]{3,4}");

    private static final Pattern ROOM = Pattern.compile("^[ ,、·-]{0,2}[0-9一二三四五六七八九零〇]{3,4}(?:室|房)?(?![0-9年月日元万块号个.])");

    /** The way on foot. */
    private static final Pattern WAY = Pattern.compile(
            "第?[0-9一二三四五六七八九十]{1,2}(?:个|家|间|道|扇)(?:门洞|单元|铁门|门|岔口|路口|红绿灯|院|大铁门|红漆大门|小区)|第[一二三四五六七八九十0-9](?:家|排|栋|户|座|间|层|条)|头一(?:家|排|栋|户|个)"
                    + "|[左右](?:手|拐|转|边|侧)|往(?:里|东|西|南|北|左|右|前)|从[东南西北]往|进(?:大)?门|进去|上楼|下桥|出口|门口(?!见|等|堵|集合)|对面|对门|对过|隔壁|后身|背后|后头|旁边|斜对|拐角|尽头|顶头|楼上|楼下|东头|西头|南头|北头|靠[左右东西南北里]|靠[\\p{IsHan}]{2,4}(?:那|的)|电梯|路口|岔口|桥头|巷尾|巷口|后院|后座|后楼|前院|里头|最上边|走到|小院");

    /** By what a door is told from others. */
    private static final Pattern MARK = Pattern.compile(
            "那(?:家|户|栋|排|座|层|间|个门|扇)|(?:防盗|铁|木|红|绿|蓝|黄|大|院|单元|房|正|侧)门|阳台|窗台|窗户|窗花|院里|院子|院门|门上|门牌|门墩|门楼|门楣|影壁|福字|倒福|倒贴|春联|石狮子|葡萄架|枇杷|柿子树|花盆|鞋柜|雨鞋|仙人球|三角梅|红灯笼|风车|吊兰|多肉|晾着|挂着|贴着|贴个|养了|种着|牛奶箱|防盗网|琉璃|彩钢瓦|车棚|密码锁|门锁|电梯要刷卡|朝[东南西北]");

    private AddressTokens() {}

    static boolean hasPlace(CharSequence clause) {
        return PLACE.matcher(clause).find();
    }

    static boolean hasUnit(CharSequence clause) {
        return UNIT.matcher(clause).find();
    }

    static int units(CharSequence clause) {
        Matcher matcher = UNIT.matcher(clause);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    static boolean hasWay(CharSequence clause) {
        return WAY.matcher(clause).find();
    }

    static boolean hasMark(CharSequence clause) {
        return MARK.matcher(clause).find();
    }

    static boolean hasAny(CharSequence clause) {
        return hasPlace(clause) || hasUnit(clause) || hasWay(clause) || hasMark(clause);
    }

    /** @return where the first token of any kind stands in the text, or -1 */
    static int first(String text, Span clause) {
        int first = -1;
        for (Pattern pattern : new Pattern[] {PLACE, UNIT, WAY, MARK}) {
            Matcher matcher = pattern.matcher(text).region(clause.start(), clause.end());
            if (matcher.find() && (first < 0 || matcher.start() < first)) {
                first = matcher.start();
            }
        }
        return first;
    }

    /** @return one past the last token in the clause, with a room number that follows it, or -1 */
    static int last(String text, Span clause) {
        int last = -1;
        for (Pattern pattern : new Pattern[] {PLACE, UNIT, WAY, MARK}) {
            Matcher matcher = pattern.matcher(text).region(clause.start(), clause.end());
            while (matcher.find()) {
                last = Math.max(last, matcher.end());
            }
        }
        if (last < 0) {
            return -1;
        }
        Matcher room = ROOM.matcher(text).region(last, Math.max(last, clause.end()));
        return room.find() ? room.end() : last;
    }
}
