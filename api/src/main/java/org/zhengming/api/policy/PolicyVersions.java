package org.zhengming.api.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.route.PolicyException;
import org.zhengming.analytics.route.RoutePolicy;
import org.zhengming.api.policy.PolicyView.PolicyVersionView;

/** Reads the versions that the job accepted; without any the built-in policy is in force. Blocks. */
public final class PolicyVersions {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyVersions.class);
    private static final String ENDING = ".policy";

    private final Path folder;
    private final boolean own;

    /**
     * @param folder where the job keeps its last good versions
     * @param own whether the office has a policy of its own; else the built-in one is in force
     */
    public PolicyVersions(Path folder, boolean own) {
        this.folder = folder;
        this.own = own;
    }

    private record Kept(RoutePolicy policy, String hash, Instant acceptedAt) {}

    PolicyView read() throws IOException {
        List<Kept> kept = kept();
        if (!own || kept.isEmpty()) {
            return PolicyView.of(RoutePolicy.committed(), true, null, List.of());
        }
        Kept now = kept.getFirst();
        List<PolicyVersionView> before = kept.stream()
                .skip(1)
                .map(each -> new PolicyVersionView(each.policy().version(), each.hash(), each.acceptedAt()))
                .toList();
        return PolicyView.of(now.policy(), false, now.acceptedAt(), before);
    }

    private List<Kept> kept() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .flatMap(PolicyVersions::read)
                    .sorted(Comparator.comparing(Kept::acceptedAt).reversed())
                    .toList();
        }
    }

    private static Stream<Kept> read(Path file) {
        try {
            String name = file.getFileName().toString();
            return Stream.of(new Kept(
                    RoutePolicy.read(file),
                    name.substring(0, name.length() - ENDING.length()),
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException | PolicyException gone) {
            LOG.warn("A kept version of the policy cannot be read");
            return Stream.empty();
        }
    }
}
