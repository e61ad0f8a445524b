package org.zhengming.analytics;

/**
 * Which count of items the item would be added to, for reference alone (法释〔2017〕10号 第5条第1款第三、四、五项). Never a verdict.
 */
public enum ReferenceBucket {
    /** Whereabouts, contents of communication, credit, property: fifty items. */
    T50,
    /** Lodging, records of communication, health, transactions: five hundred items. */
    T500,
    /** All other personal information: five thousand items. */
    T5000
}
