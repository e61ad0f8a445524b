package org.zhengming.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.UUID;

/** One node for all tests of a process, started by the first that asks and ended with the process. */
public final class SharedNode {

    private SharedNode() {}

    private static final class Holder {

        private static final ElasticsearchNode NODE = start();

        private static ElasticsearchNode start() {
            try {
                return ElasticsearchNode.start(Files.createTempDirectory("elasticsearch-node"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    public static URI address() {
        return Holder.NODE.address();
    }

    /** A name that no other test uses. */
    public static String freshName() {
        return "test-" + UUID.randomUUID();
    }

    /** Deletes the indices and the template of a name. */
    public static void delete(String name) throws IOException, InterruptedException {
        deletePath("/" + name + "-2*," + name + "-earlier?ignore_unavailable=true");
        deletePath("/_index_template/" + name);
    }

    private static void deletePath(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address().resolve(path)).DELETE().build();
            http.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }
}
