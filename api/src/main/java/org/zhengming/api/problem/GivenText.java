package org.zhengming.api.problem;

/** Text as a request gave it. */
public final class GivenText {

    private GivenText() {}

    /**
     * Whether it can be kept as it is: U+0000, which PostgreSQL cannot keep, and half a surrogate pair, which UTF-8 cannot
     * write, are not in it.
     */
    public static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(each -> each == 0 || each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }
}
