package org.zhengming.jobs.metrics;

import java.util.Optional;

/**
 * Why a source gives nothing, or less than it should. The code is stable; sentences for it are the reader's side's.
 *
 * @param code one of the constants here, or the code of a {@link org.zhengming.ingest.source.Poll.Problem}
 * @param address of the first page or feed that could not be fetched, else the source's id
 * @param status of the answer, or 0 when there was none
 * @param others number of further addresses that could not be fetched
 */
public record SourceProblem(String code, String address, int status, int others) {

    /** The folder cannot be listed. */
    public static final String FOLDER_UNREADABLE = "FOLDER_UNREADABLE";
    /** No broker of the cluster answers; the address names the brokers of the configuration. */
    public static final String KAFKA_UNREACHABLE = "KAFKA_UNREACHABLE";
    /** The cluster refuses this client; the address names the brokers of the configuration. */
    public static final String KAFKA_REFUSED = "KAFKA_REFUSED";
    /** The cluster has no such topic; the address names it. */
    public static final String TOPIC_MISSING = "TOPIC_MISSING";
    /** The program failed; the log says how. */
    public static final String READING_FAILED = "READING_FAILED";

    private static final int PARTS = 4;

    /** A problem of the source as a whole, without an address. */
    public static SourceProblem of(String code, String source) {
        return new SourceProblem(code, source, 0, 0);
    }

    /** As the gauge {@link JobMetrics#PROBLEM} of a source shows it. */
    public String write() {
        return code + " " + status + " " + others + " " + address;
    }

    /**
     * The opposite of {@link #write()}; of several lines, the first.
     *
     * @param text or {@code null}
     */
    public static Optional<SourceProblem> read(String text) {
        return Optional.ofNullable(text).map(lines -> {
            String[] parts = lines.lines().findFirst().orElse("").split(" ", PARTS);
            return new SourceProblem(parts[0], parts[3], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        });
    }
}
