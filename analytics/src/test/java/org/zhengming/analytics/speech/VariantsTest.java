package org.zhengming.analytics.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.resource.ListFile;

/** Fresh wordings of each signal and lawful wordings close by, from the variant lists. */
class VariantsTest {

    private static final List<String> LISTS = List.of("variants-before.txt", "variants-after.txt");

    record Variant(SignalType signal, boolean lawful, String text) {}

    @ParameterizedTest
    @MethodSource("harmful")
    void a_fresh_wording_raises_its_signal(Variant variant) {
        assertThat(FictionalCourt.read(variant.text()).signals()).contains(variant.signal());
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void a_lawful_wording_close_by_does_not(Variant variant) {
        assertThat(FictionalCourt.read(variant.text()).signals()).doesNotContain(variant.signal());
    }

    static Stream<Variant> harmful() {
        return variants().stream().filter(variant -> !variant.lawful());
    }

    static Stream<Variant> lawful() {
        return variants().stream().filter(Variant::lawful);
    }

    private static List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (String list : LISTS) {
            String[] heading = {};
            for (String line : ListFile.lines(VariantsTest.class, list)) {
                if (line.startsWith("[")) {
                    heading = line.substring(1, line.length() - 1).split(" ");
                } else {
                    variants.add(new Variant(SignalType.valueOf(heading[0]), heading.length > 1, line));
                }
            }
        }
        return variants;
    }
}
