package org.zhengming.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zhengming.analytics.evaluation.LabelledCase;
import org.zhengming.analytics.evaluation.LabelledCaseException;
import org.zhengming.analytics.evaluation.LabelledCaseJson;
import org.zhengming.analytics.evaluation.LabelledSet;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.RejectReason;

/** The cases of a labelled set, line by line: a line whose labels are not understood is a bad one, as in {@link LineInputs}. */
final class LabelledLines {

    private final LabelledCaseJson json = new LabelledCaseJson();
    private final LineInputs inputs;

    /** @param err where bad lines are told */
    LabelledLines(LabelledSet set, PrintWriter err) {
        this.inputs =
                new LineInputs(set.caseFiles().stream().map(Path::toString).toList(), err);
    }

    /**
     * @param function safe for use by many threads
     * @param sink gets the answers in the order of the lines, on this thread
     * @return number of bad lines
     */
    <A> long each(Function<LabelledCase, A> function, Consumer<A> sink) {
        return inputs.each(line -> function.apply(labelled(line)), sink);
    }

    private LabelledCase labelled(String line) throws ItemRejected {
        try {
            return json.read(line);
        } catch (LabelledCaseException e) {
            throw new ItemRejected(RejectReason.FIELD_INVALID, e.getMessage());
        }
    }
}
