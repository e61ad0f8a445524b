package org.zhengming.api.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.analytics.evaluation.Addressed;
import org.zhengming.analytics.evaluation.LabelledSet;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.training.TrainingExample;
import org.zhengming.analytics.training.TrainingExamples;
import org.zhengming.ingest.Post;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code train}: makes the trained reader's file from labelled posts. */
@Command(
        name = "train",
        description = {
            "Trains the reader of signals and contexts on labelled sets and writes its file. A set is a folder with",
            "registry.jsonl and labelled posts (posts.jsonl or a folder posts). Needs Python 3.10+ with what",
            "training/requirements.txt lists; nothing else in the project needs it."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    private static final long ADDRESSING_SEED = 1;

    /**
     * The corpus has some three thousand blunt posts that do harm in the forms of {@link Addressed}. With many more harmless
     * ones the reader takes the form of address for a sign of harmlessness, and plain threats with it.
     */
    private static final int ORDINARY_SHARE = 6;

    @Option(
            names = "--train",
            required = true,
            split = ",",
            paramLabel = "DIR",
            description = "labelled sets to learn from, by commas")
    private List<Path> train;

    @Option(
            names = "--development",
            required = true,
            split = ",",
            paramLabel = "DIR",
            description = "labelled sets, by other writers, to calibrate probabilities on")
    private List<Path> development;

    @Option(
            names = "--cold",
            paramLabel = "DIR",
            description = "folder with COLD's train.csv and dev.csv, to learn abusive language and ordinary talk from")
    private Path cold;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where the trained file goes")
    private Path out;

    @Option(
            names = "--python",
            defaultValue = "python3",
            paramLabel = "PROGRAM",
            description = "Python that has the libraries (default: ${DEFAULT-VALUE})")
    private String python;

    @Option(names = "--epochs", defaultValue = "6", description = "passes over the posts (default: ${DEFAULT-VALUE})")
    private int epochs;

    @Option(
            names = "--start",
            split = ",",
            paramLabel = "FILE",
            description = "a trained file to go on from, when writers were added, or several, by commas, to go on from"
                    + " their mean; two passes are then enough, and none makes the linear half and the scale anew")
    private List<Path> start = List.of();

    @Option(
            names = "--mislead",
            defaultValue = "0.02",
            paramLabel = "SHARE",
            description =
                    "how far, of their length, the pieces of each text are moved to where they mislead most while the"
                            + " text is learnt a second time; 0 leaves them in their place (default: ${DEFAULT-VALUE})")
    private double mislead;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("zhengming.home", "."), "training", "train.py");
        requirePython(program);
        Path examples = Files.createTempFile("zhengming-examples", ".jsonl");
        try {
            write(examples);
            List<String> command = new ArrayList<>(
                    List.of(python, program.toString(), "--examples", examples.toString(), "--out", out.toString()));
            command.addAll(List.of("--epochs", Integer.toString(epochs), "--encoder", encoder()));
            command.addAll(List.of("--mislead", Double.toString(mislead)));
            if (cold != null) {
                command.addAll(List.of("--cold", cold.toString()));
            }
            if (!start.isEmpty()) {
                command.addAll(
                        List.of("--start", start.stream().map(Path::toString).collect(Collectors.joining(","))));
            }
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } finally {
            Files.deleteIfExists(examples);
        }
    }

    /** The jar that holds the encoder. */
    private static String encoder() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .flatMap(TrainCommand::expanded)
                .filter(name -> name.contains("langchain4j-embeddings-bge-small-zh"))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("ENCODER_MISSING", "the encoder's jar is not on the class path"));
    }

    private static Stream<String> expanded(String entry) {
        if (!entry.endsWith("*")) {
            return Stream.of(entry);
        }
        try (Stream<Path> files = Files.list(Path.of(entry).getParent())) {
            return files.map(Path::toString).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requirePython(Path program) throws InterruptedException {
        try {
            Process check = new ProcessBuilder(python, program.toString(), "--check")
                    .inheritIO()
                    .start();
            if (check.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // Told below, as for a Python without the libraries.
        }
        throw new CommandFailure(
                "PYTHON_MISSING",
                "training needs " + python + " 3.10+ with the libraries of training/requirements.txt;"
                        + " install them (pip install -r training/requirements.txt) or name another with --python");
    }

    private void write(Path examples) throws IOException {
        try (Writer writer = Files.newBufferedWriter(examples)) {
            for (Path set : train) {
                writeSet(set, "train", writer);
            }
            for (Path set : development) {
                writeSet(set, "development", writer);
            }
            if (cold != null) {
                writeOrdinary(writer);
            }
        }
    }

    private void writeSet(Path set, String group, Writer writer) throws IOException {
        LabelledSet labelled = CaseSource.set(set);
        TrainingExamples examples = new TrainingExamples(RegistryOption.read(labelled.registryFile()));
        new LabelledLines(labelled, spec.commandLine().getErr())
                .each(
                        examples::of,
                        example -> example.ifPresent(each -> {
                            try {
                                writer.write(line(each, group));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }));
    }

    /** One in {@link #ORDINARY_SHARE} comments of COLD that abuse nobody, spoken to people of the first set. */
    private void writeOrdinary(Writer writer) throws IOException {
        Registry registry = RegistryOption.read(CaseSource.set(train.getFirst()).registryFile());
        TrainingExamples examples = new TrainingExamples(registry);
        Addressed addressed = new Addressed(registry, ADDRESSING_SEED);
        List<ColdComments.Comment> harmless = ColdComments.read(cold.resolve("train.csv")).stream()
                .filter(comment -> !comment.offensive())
                .toList();
        for (int i = 0; i < harmless.size(); i += ORDINARY_SHARE) {
            String text = addressed.said(harmless.get(i).text());
            Post post = new Post("cold-" + i, "cold", null, null, null, null, text, null, null, null);
            Optional<TrainingExample> example = examples.ordinary(post);
            if (example.isPresent()) {
                writer.write(line(example.get(), "train"));
            }
        }
    }

    private static String line(TrainingExample example, String group) {
        JsonMapper mapper = new JsonMapper();
        ObjectNode node = mapper.createObjectNode();
        node.put("id", example.id()).put("group", group).put("text", example.text());
        example.labels().forEach(label -> node.withArray("labels").add(label.name()));
        example.seen().forEach(label -> node.withArray("seen").add(label.name()));
        example.unsaid().forEach(label -> node.withArray("unsaid").add(label.name()));
        example.bones().forEach(node.withArray("bones")::add);
        example.tags().forEach(tag -> node.withArray("tags")
                .addObject()
                .put("type", tag.type().name())
                .put("start", tag.start())
                .put("end", tag.end()));
        return mapper.writeValueAsString(node) + "\n";
    }
}
