package org.zhengming.analytics;

/** What the machine sees in a post (信号). A signal is never a verdict. */
public enum SignalType {
    PRIVATE_INFO,
    PRIVACY_INTRUSION,
    THREAT,
    HARASSMENT_CALL,
    EXTORTION,
    INSULT,
    FACT_CLAIM,
    SELF_HARM
}
