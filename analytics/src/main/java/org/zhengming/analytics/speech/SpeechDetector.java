package org.zhengming.analytics.speech;

import java.util.List;

/** Sees one kind of speech act in a text. Holds no state. */
interface SpeechDetector {

    List<Observation> find(SpeechText text);
}
