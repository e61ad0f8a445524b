package org.zhengming.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhengming.cluster.FlinkCluster;
import org.zhengming.node.ElasticsearchNode;
import tools.jackson.databind.json.JsonMapper;

/** An office that has outgrown one machine: a Flink cluster, an Elasticsearch node, and the folders they share. */
final class ClusterOffice implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern RUNNING =
            Pattern.compile("\\{\"id\":\"([0-9a-f]{32})\",\"status\":\"(?:CREATED|RUNNING|RESTARTING|INITIALIZING)\"}");

    private final Path folder;
    private final FlinkCluster flink;
    private final ElasticsearchNode node;
    private final String index = "office-" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();

    private ClusterOffice(Path folder, FlinkCluster flink, ElasticsearchNode node) {
        this.folder = folder;
        this.flink = flink;
        this.node = node;
    }

    /**
     * Opens an office with folders and an index of its own on machines that others use after it.
     *
     * @param folder of the office
     */
    static ClusterOffice open(SharedMachines.Machines machines, Path folder) throws IOException {
        machines.flink().awaitTaskManagers(SharedMachines.TASK_MANAGERS);
        Files.copy(Program.home().resolve("corpus/registry.jsonl"), folder.resolve("registry.jsonl"));
        Files.createDirectories(folder.resolve("inbox"));
        return new ClusterOffice(folder, machines.flink(), machines.node());
    }

    FlinkCluster flink() {
        return flink;
    }

    Path data() {
        return folder.resolve("data");
    }

    /**
     * Writes a configuration.
     *
     * @param more lines that stand at its end
     * @return the file
     */
    String configuration(int port, String more) throws IOException {
        return Files.writeString(
                        folder.resolve("zhengming.yaml"), """
                registry: registry.jsonl
                data: data
                http: { host: 127.0.0.1, port: %d }
                sources:
                  - { id: exports, kind: folder, path: inbox }
                security: { second-factor: off }
                index: %s
                job: { kind: cluster, jobmanager: "%s", parallelism: 2 }
                %s
                """.formatted(port, elasticsearch(), flink.address(), more))
                .toString();
    }

    /** The office's index, as a configuration says it. */
    String elasticsearch() {
        return "{ kind: elasticsearch, url: \"%s\", name: %s }".formatted(node.address(), index);
    }

    Path folder() {
        return folder;
    }

    ElasticsearchNode node() {
        return node;
    }

    /** An export of posts about a person of the registry, ids {@code NAME-0} and on. */
    void drop(String name, int posts) throws IOException {
        String lines = IntStream.range(0, posts)
                .mapToObj(i -> "{\"id\":\"%s-%d\",\"text\":\"沧南中院梁叙言今天宣判了第%d号案件，旁听的人很多\"}\n".formatted(name, i, i))
                .collect(Collectors.joining());
        put(name, lines);
    }

    /** An export of one line that is no post. */
    void dropBroken(String name) throws IOException {
        put(name, "{\"id\":\n");
    }

    /** An export of these lines. */
    void put(String name, String lines) throws IOException {
        Path aside = Files.writeString(folder.resolve("inbox").resolve(name + ".jsonl.part"), lines);
        Files.move(aside, folder.resolve("inbox").resolve(name + ".jsonl"));
    }

    /** Ids of everything that can be searched, up to 1,000. */
    List<String> indexed() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(node.address() + "/" + index + "/_search?size=1000&ignore_unavailable=true"))
                .build();
        try {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(answer)
                    .at("/hits/hits")
                    .valueStream()
                    .map(hit -> hit.path("_id").asString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends what still runs, so that whoever comes next finds the slots free. */
    @Override
    public void close() throws IOException {
        Matcher running = RUNNING.matcher(flink.get("/jobs"));
        while (running.find()) {
            flink.cancel(running.group(1));
        }
        http.close();
    }
}
