package org.zhengming.api.pipeline;

import java.util.Locale;
import java.util.MissingResourceException;
import org.zhengming.api.pipeline.PipelineStatus.SourceProblem;
import org.zhengming.api.problem.ApiTexts;

/**
 * What keeps a source from giving more, or the job from its work, in the language of a reader.
 *
 * @param code stable
 * @param detail what happened, where
 * @param wayOut what to do about it
 */
public record SourceProblemAnswer(String code, String detail, String wayOut) {

    private static final String PREFIX = "source.";
    private static final String JOB_PREFIX = "job.";
    private static final String ANY_OTHER = "READING_FAILED";

    /** A code without texts of its own has those of a failure of the program. */
    public static SourceProblemAnswer of(SourceProblem problem, Locale locale) {
        try {
            return of(problem, problem.code(), locale);
        } catch (MissingResourceException newCode) {
            return of(problem, ANY_OTHER, locale);
        }
    }

    /** Of the job as a whole: the address is its data folder, the status the megabytes left. */
    static SourceProblemAnswer ofJob(SourceProblem problem, Locale locale) {
        return new SourceProblemAnswer(
                problem.code(),
                ApiTexts.text(locale, JOB_PREFIX + problem.code() + ".detail", problem.status()),
                ApiTexts.text(locale, JOB_PREFIX + problem.code() + ".wayOut"));
    }

    private static SourceProblemAnswer of(SourceProblem problem, String textsOf, Locale locale) {
        String detail =
                ApiTexts.text(locale, PREFIX + textsOf + ".detail", problem.address(), (Object) problem.status());
        String others = problem.others() == 0 ? "" : ApiTexts.text(locale, PREFIX + "others", problem.others());
        return new SourceProblemAnswer(
                problem.code(), detail + others, ApiTexts.text(locale, PREFIX + textsOf + ".wayOut"));
    }
}
