package org.zhengming.jobs.cluster;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhengming.jobs.JobStartException;

/**
 * What the job needs and a cluster does not have: the libraries of this module but Flink's own, as Maven found them at
 * the build, picked from this process's classpath.
 */
final class JobLibraries {

    private static final Set<String> OWN = Set.of("zhengming-ingest", "zhengming-analytics", "zhengming-flink-jobs");

    private JobLibraries() {}

    /**
     * Jars that travel with the job.
     *
     * @throws JobStartException if one of them is not on the classpath
     */
    static List<Path> jars() {
        Set<String> missing = names();
        missing.addAll(OWN);
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            String name = path.getFileName() == null ? "" : path.getFileName().toString();
            if (missing.remove(name) || missing.removeIf(own -> isOwn(own, name))) {
                jars.add(path.toAbsolutePath());
            }
        }
        if (!missing.isEmpty()) {
            throw new JobStartException(
                    "JOB_LIBRARIES_MISSING",
                    "The program's own libraries are not complete: " + String.join(", ", missing) + ".",
                    "Build again (./zhengming does when sources changed), and run the command through ./zhengming.");
        }
        return jars;
    }

    /** The version stands in the file's name, or not. */
    private static boolean isOwn(String own, String name) {
        return OWN.contains(own) && name.startsWith(own) && name.endsWith(".jar");
    }

    private static Set<String> names() {
        try (InputStream list = JobLibraries.class.getResourceAsStream("libraries.txt")) {
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split(":"))
                    .map(entry -> Path.of(entry).getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of the job's libraries cannot be read", e);
        }
    }
}
