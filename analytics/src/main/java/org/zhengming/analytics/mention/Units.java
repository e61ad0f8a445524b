package org.zhengming.analytics.mention;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an organ that a post names, and what people call it: 第二检察部 is also 二部, 家事审判庭 家事庭 or 家事, 刑事审判庭 刑庭. */
final class Units {

    private static final Pattern UNIT = Pattern.compile("^(?!副.)(.+?(?:庭|局|部|处|科|室|队|中心))");
    private static final Pattern NUMBERED_DIVISION = Pattern.compile("第?([一二三四五六七八九十])检察部");
    private static final Pattern NUMBERED_TRIBUNAL = Pattern.compile("(民|刑)事审判第([一二三四五六七八九十])庭");

    private static final Pattern UNDIVIDED_TRIBUNAL = Pattern.compile("(民|刑)事(?:审判)?庭");

    /** A tribunal out in the country, called after its place; those called after what they try stand in every court. */
    private static final Pattern TRIBUNAL =
            Pattern.compile("^((?!.*(?:家事|少年|环境|资源|金融|知识产权|互联网|巡回|劳动|交通|速裁|旅游|破产|行政|民事|刑事|执行|立案|数字)).{2,8}?)(?:人民)?法庭");

    private Units() {}

    /** Names of the tribunal that the post is at, such as 鹭塘人民法庭 and 鹭塘法庭: they name its court; may be empty. */
    static List<String> tribunals(String post) {
        Matcher matcher = TRIBUNAL.matcher(post == null ? "" : post);
        return matcher.find() ? List.of(matcher.group(1) + "人民法庭", matcher.group(1) + "法庭") : List.of();
    }

    /** Full name first; empty when the post names none. */
    static List<String> of(String post) {
        Matcher matcher = UNIT.matcher(post == null ? "" : post);
        if (!matcher.find()) {
            return List.of();
        }
        String unit = matcher.group(1);
        Set<String> names = new LinkedHashSet<>();
        names.add(unit);
        Matcher division = NUMBERED_DIVISION.matcher(unit);
        if (division.matches()) {
            String number = division.group(1);
            names.addAll(List.of(number + "部", "第" + number + "部", number + "检部"));
        }
        Matcher tribunal = NUMBERED_TRIBUNAL.matcher(unit);
        if (tribunal.matches()) {
            names.add(tribunal.group(1) + tribunal.group(2) + "庭");
        }
        names.add(unit.replace("审判庭", "庭").replace("人民法庭", "法庭"));
        Matcher undivided = UNDIVIDED_TRIBUNAL.matcher(unit);
        if (undivided.matches()) {
            names.add(undivided.group(1) + "庭");
        }
        names.add(unit.replace("司法警察", "法警").replace("诉讼服务", "诉服"));
        addStems(names);
        return List.copyOf(names);
    }

    /** 速裁 of 速裁庭, 诉服 of 诉服中心; what is left of an 执行局 is any execution. */
    private static void addStems(Set<String> names) {
        for (String name : List.copyOf(names)) {
            String stem = name.replaceFirst("(?:庭|中心)$", "");
            if (stem.length() >= 2 && stem.length() < name.length()) {
                names.add(stem);
            }
            if (name.startsWith("法警")) {
                names.add("法警");
            }
        }
    }
}
