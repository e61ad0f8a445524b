package org.zhengming.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka broker of one node, which is its own controller, in a process of its own. */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Path home;
    private final int port;
    private Process process;

    private KafkaBroker(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Starts a broker that keeps its data in {@code home}. */
    public static KafkaBroker start(Path home) throws Exception {
        KafkaBroker broker = new KafkaBroker(home, freePort());
        Files.writeString(broker.settings(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                num.partitions=1
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                """.formatted(broker.port, freePort(), home.resolve("log")));
        broker.start("format");
        return broker;
    }

    /** Starts it again after {@link #kill()}, with what it had. */
    public void start() throws Exception {
        start(new String[0]);
    }

    private void start(String... first) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classpath(),
                KafkaBroker.class.getName(),
                settings().toString()));
        command.addAll(List.of(first));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("process.log").toFile())
                .start();
        awaitAnswer();
    }

    /** Host and port. */
    public String servers() {
        return "127.0.0.1:" + port;
    }

    /** Returns when the topic is there. */
    public void createTopic(String name, int partitions) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get(60, TimeUnit.SECONDS);
        }
    }

    /** Returns when the broker has every message. */
    public void send(String topic, int partition, String... messages) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers(), "linger.ms", 5);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String message : messages) {
                sent.add(producer.send(new ProducerRecord<>(topic, partition, null, message)));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private void awaitAnswer() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        try (Admin admin = admin()) {
            while (!answers(admin)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The broker does not answer: " + log());
                }
            }
        }
    }

    /** The broker's libraries, as Maven found them when this module was built, and this class. */
    private static String classpath() throws IOException, URISyntaxException {
        Path own = Path.of(KafkaBroker.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (InputStream list = KafkaBroker.class.getResourceAsStream("classpath.txt")) {
            return own + ":" + new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private boolean answers(Admin admin) {
        if (!process.isAlive()) {
            throw new IllegalStateException("The broker has ended: " + log());
        }
        try {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(home.resolve("process.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", servers()));
    }

    private Path settings() {
        return home.resolve("server.properties");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Entry of the process: the file of settings, and a second argument when the folder is new. */
    public static void main(String[] arguments) {
        String settings = arguments[0];
        if (arguments.length > 1) {
            String cluster = Uuid.randomUuid().toString();
            StorageTool.execute(new String[] {"format", "-t", cluster, "-c", settings}, System.out);
        }
        Kafka.main(new String[] {settings});
    }
}
