package org.zhengming.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.IndexedFindings;
import org.zhengming.ingest.Post;
import org.zhengming.node.ElasticsearchNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench delivery}: our delivery to Elasticsearch beside the official client's own helper. */
@Command(
        name = "delivery",
        description =
                "Measures how fast documents reach an Elasticsearch node, by us and by the client's BulkIngester.",
        mixinStandardHelpOptions = true)
final class DeliveryBench implements Callable<Integer> {

    @Option(names = "--posts", required = true, description = "posts, JSON Lines, plain or gzip")
    private Path posts;

    @Option(names = "--most", defaultValue = "20000", description = "posts read (default: ${DEFAULT-VALUE})")
    private int most;

    @Option(
            names = "--rounds",
            defaultValue = "6",
            description = "timed rounds of each, in turns, after one that is not timed (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--url", description = "a node that runs already; else one is started for the measurement")
    private URI url;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Bench.requireReadable(spec, posts);
        if (most < 1 || rounds < 1) {
            throw new ParameterException(spec.commandLine(), "posts read and rounds are 1 or more");
        }
        List<IndexedFinding> documents = documents();
        if (url != null) {
            measure(url, documents);
            return 0;
        }
        try (ElasticsearchNode node = ElasticsearchNode.start(Files.createTempDirectory("bench-delivery"))) {
            measure(node.address(), documents);
        }
        return 0;
    }

    private void measure(URI node, List<IndexedFinding> documents) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Deliveries deliveries = new Deliveries(node, documents);
        List<Double> ours = new ArrayList<>();
        List<Double> helper = new ArrayList<>();
        out.printf("%,d documents a round, %d rounds, a round into new indices each%n", documents.size(), rounds);
        for (int round = 0; round <= rounds; round++) {
            // In turns, so that what one leaves the node to do burdens the other as often.
            boolean oursFirst = round % 2 == 0;
            double first = oursFirst ? deliveries.ours() : deliveries.bulkIngester();
            double second = oursFirst ? deliveries.bulkIngester() : deliveries.ours();
            if (round > 0) {
                ours.add(oursFirst ? first : second);
                helper.add(oursFirst ? second : first);
            }
        }
        out.printf("%n%-28s %12s %12s %12s%n", "documents a second", "median", "slowest", "fastest");
        print(out, "Zhengming", ours);
        print(out, "BulkIngester", helper);
        out.flush();
    }

    private static void print(PrintWriter out, String name, List<Double> rates) {
        double[] sorted = rates.stream().mapToDouble(rate -> rate).sorted().toArray();
        out.printf(
                "%-28s %,12.0f %,12.0f %,12.0f%n",
                name, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    private List<IndexedFinding> documents() throws IOException {
        Instant now = Instant.now();
        return Arrays.stream(Sample.read(posts, most).posts())
                .map(post -> IndexedFindings.of(post, finding(post), 1, now, content -> new byte[0]))
                .toList();
    }

    private static Finding finding(Post post) {
        return new Finding(
                post.id(), Route.MONITOR, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
