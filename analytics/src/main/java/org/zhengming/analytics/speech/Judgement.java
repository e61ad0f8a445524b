package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.model.Learned;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;

/**
 * Brings together what the rules see and what the trained reader says: one calibrated probability for each signal and
 * context, in which a rule weighs as much as it proved worth on labelled posts.
 */
final class Judgement {

    private final SpeechRules.Sight sight;
    private final List<Leak> leaks;
    private final Learned learned;
    private final Thresholds thresholds;

    Judgement(SpeechRules.Sight sight, List<Leak> leaks, Learned learned, Thresholds thresholds) {
        this.sight = sight;
        this.leaks = leaks;
        this.learned = learned;
        this.thresholds = thresholds;
    }

    List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        for (SignalType type : SignalType.values()) {
            if (type != SignalType.PRIVATE_INFO) {
                ModelLabel label = ModelLabel.of(type);
                List<Observation> seen = sight.observations().stream()
                        .filter(each -> each.type() == type)
                        .toList();
                double probability = learned.probability(label, !seen.isEmpty());
                if (thresholds.reached(label, probability) && !(seen.isEmpty() && isShielded(type))) {
                    signals.addAll(raise(type, label, seen, probability));
                }
            }
        }
        if (leaks.isEmpty() && signals.stream().noneMatch(Judgement::harmful)) {
            likeliestHarm().ifPresent(signals::add);
        }
        return signals;
    }

    /** What the trained reader alone may not see, however sure it is. */
    private boolean isShielded(SignalType type) {
        return type == SignalType.THREAT && FateShield.covers(reading())
                || ModelLabel.of(type).isHarmful() && BareNameShield.covers(learned.text());
    }

    private static boolean harmful(Signal signal) {
        return ModelLabel.of(signal.type()).isHarmful();
    }

    /** Harm that is plain as a whole though no single kind is: shown as the likeliest kind. */
    private Optional<Signal> likeliestHarm() {
        if (isShielded(SignalType.THREAT)) {
            return Optional.empty();
        }
        boolean ruled = sight.observations().stream()
                .anyMatch(seen -> ModelLabel.of(seen.type()).isHarmful());
        double probability = learned.probability(ModelLabel.HARM, ruled);
        if (!thresholds.reached(ModelLabel.HARM, probability)) {
            return Optional.empty();
        }
        return Stream.of(
                        SignalType.THREAT,
                        SignalType.HARASSMENT_CALL,
                        SignalType.PRIVACY_INTRUSION,
                        SignalType.EXTORTION)
                .max(Comparator.comparingDouble(type -> learned.probability(ModelLabel.of(type), false)))
                .flatMap(type -> unseen(type, ModelLabel.of(type), probability));
    }

    private List<Signal> raise(SignalType type, ModelLabel label, List<Observation> seen, double probability) {
        if (seen.isEmpty()) {
            return unseen(type, label, probability).stream().toList();
        }
        return seen.stream()
                .map(each -> signal(type, each.person(), each.span(), probability, reasons(label, each.code())))
                .toList();
    }

    private Optional<Signal> unseen(SignalType type, ModelLabel label, double probability) {
        String person = type == SignalType.SELF_HARM ? null : learned.nearestPerson(label);
        if (person == null && type != SignalType.SELF_HARM) {
            return Optional.empty();
        }
        return Optional.of(signal(type, person, learned.clause(label, reading()), probability, reasons(label, null)));
    }

    private Signal signal(SignalType type, String person, Span span, double probability, List<Reason> reasons) {
        Span original = reading().offsets().toOriginal(span);
        return new Signal(type, person, original.start(), original.end(), probability, reasons);
    }

    private List<Reason> reasons(ModelLabel label, String rule) {
        List<Reason> reasons = new ArrayList<>();
        if (rule != null) {
            reasons.add(Reason.of(rule));
        }
        reasons.addAll(learned.reasons(label, rule != null, reading(), leaks));
        return reasons;
    }

    /**
     * @param harmful whether something else was seen in the post
     * @return in doubt, when nothing was seen, the likeliest lawful kind
     */
    List<Context> contexts(boolean harmful) {
        List<SpeechContext> likeliestFirst = Arrays.stream(SpeechContext.values())
                .sorted(Comparator.comparingDouble(this::probability).reversed())
                .toList();
        List<SpeechContext> held = likeliestFirst.stream()
                .filter(kind -> thresholds.reached(ModelLabel.of(kind), probability(kind)))
                .toList();
        List<SpeechContext> shown = held.isEmpty() && !harmful ? List.of(likeliestFirst.getFirst()) : held;
        return shown.stream().map(this::context).toList();
    }

    private Context context(SpeechContext kind) {
        Optional<Context> rule = rule(kind);
        List<Reason> reasons = new ArrayList<>(rule.map(Context::reasons).orElse(List.of()));
        reasons.addAll(learned.reasons(ModelLabel.of(kind), rule.isPresent(), reading(), leaks));
        return new Context(kind, probability(kind), reasons);
    }

    private double probability(SpeechContext kind) {
        return learned.probability(ModelLabel.of(kind), rule(kind).isPresent());
    }

    private Optional<Context> rule(SpeechContext kind) {
        return sight.contexts().stream().filter(each -> each.type() == kind).findFirst();
    }

    private Reading reading() {
        return sight.reading();
    }
}
