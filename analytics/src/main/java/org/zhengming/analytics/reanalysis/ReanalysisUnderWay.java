package org.zhengming.analytics.reanalysis;

/** There is one at a time. */
public final class ReanalysisUnderWay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param by who asked for the one under way */
    ReanalysisUnderWay(String by) {
        super("A reanalysis that " + by + " asked for is under way; wait until it is done, or, if nothing works on the"
                + " data, run reanalyse, which ends it first.");
    }
}
