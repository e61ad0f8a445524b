package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** Bank card numbers: 16 to 19 digits that pass the Luhn check and begin like a card or are called one. */
final class BankCardDetector implements LeakDetector {

    private static final int CUE_REACH = 24;

    /** Between 户名 and the name. */
    private static final int LONGEST_LEAD = 4;

    private static final Pattern HOLDER = Pattern.compile("户名|开户人|持卡人");

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        for (NumberRun run : text.numbers()) {
            for (int length = BankCardNumber.LONGEST; length >= BankCardNumber.SHORTEST; length--) {
                for (NumberRun.Window window : run.windows(length)) {
                    if (isCard(text, window)) {
                        found.add(candidate(text, window));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isCard(LeakText text, NumberRun.Window window) {
        boolean checked = BankCardNumber.passesLuhn(window.value());
        boolean usual = BankCardNumber.isOfUsualLength(window.value());
        boolean mistyped = BankCardNumber.hasUnionPayPrefix(window.value())
                && (usual || text.labelled(WordGroup.BANK_CARD_CUE, window.span(), CUE_REACH));
        return (checked || mistyped)
                && (BankCardNumber.hasUnionPayPrefix(window.value()) || isCalledCard(text, window))
                && !IdentityNumber.isValid(window.value())
                && !text.labelled(WordGroup.PUBLIC_ACCOUNT, window.span(), CUE_REACH)
                && !isHeldByAnother(text.reading(), window.span())
                && (isCalledCard(text, window) || !text.labelled(WordGroup.NUMBER_LABEL, window.span()));
    }

    /** Near the number stands in whose name the account is kept, and that is nobody protected: 户名曲大福. */
    private static boolean isHeldByAnother(Reading reading, Span number) {
        Span near = reading.around(number, CUE_REACH, CUE_REACH);
        Matcher holder = HOLDER.matcher(reading.text()).region(near.start(), near.end());
        return holder.find()
                && reading.parties(new Span(holder.end(), Math.min(near.end(), holder.end() + LONGEST_LEAD))).stream()
                        .noneMatch(Party::isProtected);
    }

    private static boolean isCalledCard(LeakText text, NumberRun.Window window) {
        return text.labelled(WordGroup.BANK_CARD_CUE, window.span(), CUE_REACH);
    }

    private static Candidate candidate(LeakText text, NumberRun.Window window) {
        return new Candidate(
                LeakType.BANK_CARD,
                window.span(),
                window.value(),
                isCalledCard(text, window) ? 0.95 : 0.8,
                Reason.of(
                        BankCardNumber.passesLuhn(window.value())
                                ? "LEAK_BANK_CARD_NUMBER"
                                : "LEAK_BANK_CARD_MISTYPED"));
    }
}
