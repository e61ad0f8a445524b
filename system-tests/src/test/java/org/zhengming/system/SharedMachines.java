package org.zhengming.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.zhengming.cluster.FlinkCluster;
import org.zhengming.node.ElasticsearchNode;

/**
 * Gives tests a Flink cluster of two TaskManagers with two slots each and an Elasticsearch node: started when first asked
 * for, ended with the run, since starting them takes longer than most tests. Whoever kills a process starts it again.
 */
final class SharedMachines implements ParameterResolver {

    static final int TASK_MANAGERS = 2;
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedMachines.class);

    /** The processes, and the folder of their own. */
    record Machines(FlinkCluster flink, ElasticsearchNode node, Path folder) implements AutoCloseable {

        static Machines start() {
            try {
                Path folder = Files.createTempDirectory("zhengming-machines");
                ElasticsearchNode node = ElasticsearchNode.start(folder.resolve("node"));
                try {
                    return new Machines(FlinkCluster.start(folder.resolve("flink"), TASK_MANAGERS, 2), node, folder);
                } catch (IOException | RuntimeException e) {
                    node.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            flink.close();
            node.close();
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Machines.class;
    }

    @Override
    public Machines resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent("machines", key -> Machines.start(), Machines.class);
    }
}
