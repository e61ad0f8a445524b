package org.zhengming.api.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.zhengming.analytics.evaluation.Figures;
import org.zhengming.analytics.evaluation.Reliability;
import org.zhengming.analytics.evaluation.Scorecard;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All figures of an evaluation as one JSON object: {@code sets} and {@code groups} by name, and {@code all}. */
final class FiguresFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    FiguresFile(Path file) {
        this.file = file;
    }

    /** Replaces the file. */
    void write(Map<String, Scorecard> sets, Map<String, Scorecard> groups, Scorecard all) {
        ObjectNode root = JSON.createObjectNode();
        put(root.putObject("sets"), sets);
        put(root.putObject("groups"), groups);
        root.set("all", figures(all));
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw new CommandFailure("JSON_UNWRITABLE", "cannot write " + file + "; check the path");
        }
    }

    private static void put(ObjectNode parent, Map<String, Scorecard> scorecards) {
        scorecards.forEach((name, scorecard) -> parent.set(name, figures(scorecard)));
    }

    private static ObjectNode figures(Scorecard scorecard) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode figures = node.putObject("figures");
        Figures.of(scorecard).forEach((name, figure) -> figures.put(name, figure));
        ObjectNode reliability = node.putObject("reliability");
        bins(reliability.putArray("mention"), scorecard.mentionReliability());
        bins(reliability.putArray("signal"), scorecard.signalReliability());
        return node;
    }

    private static void bins(ArrayNode array, Reliability reliability) {
        reliability.bins().stream().filter(bin -> bin.count() > 0).forEach(bin -> array.addObject()
                .put("from", bin.from())
                .put("to", bin.to())
                .put("count", bin.count())
                .put("confidence", bin.confidence())
                .put("right", bin.right()));
    }
}
