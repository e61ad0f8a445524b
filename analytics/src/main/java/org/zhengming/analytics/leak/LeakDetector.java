package org.zhengming.analytics.leak;

import java.util.List;

/** Finds candidates of one kind. Holds no state. */
interface LeakDetector {

    List<Candidate> find(LeakText text);
}
