package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** Flats, shares or accounts that a protected person or relative is said to hold, with detail. */
final class PropertyDetector implements LeakDetector {

    private static final String NUMBER = "[0-9一二两三四五六七八九十百千半几零.]{1,8}";

    /** 两套, 一间: a flat or shop by its classifier alone, and not a set of anything else. */
    private static final Pattern COUNTED = Pattern.compile(
            NUMBER
                    + "(?:套(?!说|动|系|程|流|标|班|操|理|话|逻|方|材|表|衣|书|手|规|法|把|路|组|餐|词|人马|做)|栋(?!楼)|间(?:铺|门|房|商|店|半)|处(?=[:]?[\\p{IsHan}]{2,6}(?:苑|园|府|湾|小区|庭|城|套)))|那套(?=房|贷|去年|新|在|没)|门面半间");
    /** An estate with its floor space: 云岫府3-901,143平. */
    private static final Pattern ESTATE = Pattern.compile(
            "[\\p{IsHan}]{2,4}(?:苑|园|府|湾|庭|城|国际|公馆|花园|小区|新村|轩|台|居|号院?)[^,。]{0,12}(?:" + NUMBER + "(?:平|㎡)|[一二两三四五]套)");

    private static final Pattern MEASURE = Pattern.compile(
            NUMBER + "(?:来)?(?:平米?|平方|㎡|万|亿|%|块|股|间|处|亩|层|台)|百分之|打通|整层|全款|首付|月租|租金|精装|市价|估值|按揭|余贷|还剩|一年定期|带院|大三房|实缴");
    private static final Pattern OWNED_ELSE = Pattern.compile(
            "送[了给的]?|收了|收下|换[来了]|贿|好处|判给|执行标的|案款|诉讼费|彩礼|借了|欠|骗|卖给|租给法院|工程|中标|讨薪|起诉|赔|过户给|抵|拍|查封|保全|冻结|划走|划扣|扣划|评估价|挂牌价|漏报|个人事项|被批评|报告称|公示|巡视|募捐|奶粉|学费|通报|干亲家|现实里|我国|公园|获悉|案");
    private static final int LONGEST_CHAIN = 6;
    private static final int ENOUGH = 3;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Reading reading = text.reading();
        List<Clause> clauses = reading.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            if (!hasAsset(reading, clauses.get(i).span())) {
                continue;
            }
            int first = i;
            while (first > 0 && leads(reading, clauses.get(first - 1), clauses.get(i)) && i - first < 2) {
                first--;
            }
            int last = lastOfChain(reading, clauses, i);
            addIfHeld(text, clauses.subList(first, last + 1), found);
            i = last;
        }
        return found;
    }

    private static boolean hasAsset(Reading reading, Span clause) {
        return reading.has(WordGroup.ASSET, clause)
                || ESTATE.matcher(reading.cut(clause)).find()
                || COUNTED.matcher(reading.cut(clause)).find();
    }

    /** 名下四处: before what they are. */
    private static boolean leads(Reading reading, Clause before, Clause clause) {
        return before.sentence().equals(clause.sentence())
                && (MEASURE.matcher(reading.cut(before.span())).find() || reading.has(WordGroup.HOLDING, before.span()))
                && reading.parties(before.span()).isEmpty();
    }

    private static int lastOfChain(Reading reading, List<Clause> clauses, int first) {
        int last = first;
        while (last + 1 < clauses.size() && last + 1 - first < LONGEST_CHAIN) {
            Clause next = clauses.get(last + 1);
            boolean goesOn = next.sentence().equals(clauses.get(first).sentence())
                    && score(reading, next.span()) > 0
                    && reading.parties(next.span()).stream()
                            .noneMatch(party -> party.kind() == Party.Kind.AUTHOR
                                            && party.span().start() - next.start() < 2
                                    || party.kind() == Party.Kind.PERSON
                                    || party.kind() == Party.Kind.CROWD);
            if (!goesOn) {
                break;
            }
            last++;
        }
        return last;
    }

    private static int score(Reading reading, Span clause) {
        String words = reading.cut(clause);
        return (reading.has(WordGroup.ASSET, clause) ? 2 : 0)
                + (COUNTED.matcher(words).find() ? 2 : 0)
                + (MEASURE.matcher(words).find() ? 1 : 0)
                + (reading.has(WordGroup.HOLDING, clause) ? 1 : 0);
    }

    private static void addIfHeld(LeakText text, List<Clause> chain, List<Candidate> found) {
        Reading reading = text.reading();
        Clause first = chain.getFirst();
        Span whole = first.span().cover(chain.getLast().span());
        int score =
                chain.stream().mapToInt(clause -> score(reading, clause.span())).sum();
        boolean measured = MEASURE.matcher(reading.cut(whole)).find()
                || COUNTED.matcher(reading.cut(whole)).find();
        if (score < ENOUGH || !measured || isOtherMatter(reading, first, whole)) {
            return;
        }
        int matter = matterStart(reading, first.span());
        Party holder = Subjects.closelyOf(text, first, matter);
        if (holder == null) {
            return;
        }
        Span told = new Span(Subjects.tellingStart(text, holder, first.span()), whole.end());
        if (told.length() == 0) {
            return;
        }
        found.add(new Candidate(
                LeakType.PROPERTY, told, reading.cut(told), 0.7, Reason.of("LEAK_PROPERTY_TOLD"), holder.person()));
    }

    private static int matterStart(Reading reading, Span clause) {
        int start = clause.end();
        for (WordGroup group : List.of(WordGroup.ASSET, WordGroup.HOLDING)) {
            List<Span> words = reading.words(group, clause);
            start = words.isEmpty() ? start : Math.min(start, words.getFirst().start());
        }
        var counted = COUNTED.matcher(reading.text()).region(clause.start(), clause.end());
        return counted.find() ? Math.min(start, counted.start()) : start;
    }

    /** What was taken or what a case is about belongs to the fact claim or to the ruling. */
    private static boolean isOtherMatter(Reading reading, Clause first, Span whole) {
        Span near = reading.around(whole, 14, 0);
        return reading.hasAny(near, WordGroup.CASE_MATTER, WordGroup.BUSINESS_DEALING, WordGroup.HYPOTHETICAL)
                || reading.has(WordGroup.TAKE_VERB, whole)
                || OWNED_ELSE.matcher(reading.cut(near)).find();
    }
}
