package org.zhengming.api.command;

import java.util.Arrays;
import java.util.function.Function;
import org.zhengming.analytics.evaluation.LabelledCase;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code --by} parts cases by. */
enum Grouping {
    SOURCE("source", labelled -> String.valueOf(labelled.post().source())),
    HARDNESS("hardness", labelled -> labelled.hard() ? "hard" : "easy");

    private final String name;
    private final Function<LabelledCase, String> group;

    Grouping(String name, Function<LabelledCase, String> group) {
        this.name = name;
        this.group = group;
    }

    String groupOf(LabelledCase labelled) {
        return group.apply(labelled);
    }

    /** Reads the name that the option has. */
    static final class Converter implements ITypeConverter<Grouping> {

        @Override
        public Grouping convert(String name) {
            return Arrays.stream(values())
                    .filter(grouping -> grouping.name.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be source or hardness, not " + name));
        }
    }
}
