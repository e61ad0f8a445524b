package org.zhengming.analytics.mention;

import org.zhengming.analytics.mention.NameReader.Way;

/**
 * What hides a name that was read, and how much the reading says.
 *
 * @param clue the form, or {@code null} when the reading hides nothing or says too little
 * @param strength log-odds: how much rarer than by chance these characters meet
 * @param latin made of Latin letters alone
 */
record HiddenForm(Clue clue, double strength, boolean latin) {

    /** Latin letters that stand alone among Chinese meet by chance less often. */
    private static final double ALONE = 1.5;
    /** Two characters that are both others meet by chance much more often. */
    private static final double THIN = 2.5;

    private static final HiddenForm NOTHING = new HiddenForm(null, 0, false);

    static HiddenForm of(NameReader.Reading reading) {
        int length = reading.ways().size();
        long kept = reading.count(Way.ITSELF);
        long initials = reading.count(Way.INITIAL);
        long pinyin = reading.count(Way.PINYIN);
        long signs = reading.count(Way.SIGN);
        if (kept == length || kept + signs + initials == length && kept + initials < 2) {
            return NOTHING;
        }
        if (signs > 0 && signs + 1 >= length) {
            return NOTHING;
        }
        Clue clue = clue(reading);
        boolean latin = initials + pinyin == length;
        double strength = strength(reading);
        boolean thin = length == 2 && kept == 0 && (clue == Clue.NAME_SAME_SOUND || clue == Clue.NAME_LOOK_ALIKE);
        return new HiddenForm(clue, strength + (latin ? ALONE : 0) - (thin ? THIN : 0), latin);
    }

    private static Clue clue(NameReader.Reading reading) {
        if (reading.holds(Way.PARTS)) {
            return Clue.NAME_PARTS;
        }
        if (reading.holds(Way.PINYIN)) {
            return Clue.NAME_PINYIN;
        }
        if (reading.holds(Way.INITIAL)) {
            return Clue.NAME_LETTERS;
        }
        if (reading.holds(Way.SAME_SOUND)) {
            return Clue.NAME_SAME_SOUND;
        }
        return reading.holds(Way.LOOK_ALIKE) ? Clue.NAME_LOOK_ALIKE : Clue.NAME_MASKED;
    }

    private static double strength(NameReader.Reading reading) {
        return reading.ways().stream().mapToDouble(HiddenForm::says).sum() - 5;
    }

    private static double says(Way way) {
        return switch (way) {
            case ITSELF -> 2.5;
            case PINYIN -> 3;
            case PARTS -> 3.5;
            case SAME_SOUND, LOOK_ALIKE -> 2;
            case INITIAL -> 1.3;
            case SIGN -> 0.2;
        };
    }
}
