package org.zhengming.analytics.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A reading of some windows of a text, which can be gone on with; no window is read twice. For one thread. */
public final class BegunReading {

    private final SpeechModel model;
    private final ModelText text;
    private final Set<String> skeleton;
    private final Tokens tokens;
    private final List<Windows.Window> all;
    private final Map<Windows.Window, SpeechModel.Seen> seen;
    private Learned said;

    BegunReading(
            SpeechModel model,
            ModelText text,
            Set<String> skeleton,
            Tokens tokens,
            List<Windows.Window> all,
            List<Windows.Window> first) {
        this.model = model;
        this.text = text;
        this.skeleton = skeleton;
        this.tokens = tokens;
        this.all = all;
        this.seen = new HashMap<>(model.see(tokens, first));
        this.said = told();
    }

    /** What was read so far says. */
    public Learned soFar() {
        return said;
    }

    /** What all says that is ever read of a text; reads what is left of it. */
    public Learned whole() {
        List<Windows.Window> left =
                all.stream().filter(window -> !seen.containsKey(window)).toList();
        if (!left.isEmpty()) {
            seen.putAll(model.see(tokens, left));
            said = told();
        }
        return said;
    }

    private Learned told() {
        List<SpeechModel.Seen> inOrder =
                all.stream().filter(seen::containsKey).map(seen::get).toList();
        return new Learned(text, model.told(text, skeleton, inOrder));
    }
}
