package org.zhengming.ingest.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.source.SourceRefusedException.Refusal;

/**
 * Makes sources of what administrators write, within what the operator's configuration allows: folders lie beneath one
 * that it names, Kafka topics are those of a cluster that it names, with the settings it names, and addresses are private
 * ones only where it says so.
 */
public final class AllowedSources {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_PAGES = 50;
    private static final int MOST_TOPICS = 20;
    private static final int LONGEST_PAUSE = 1_440;
    private static final Duration FEED_PAUSE = Duration.ofMinutes(5);
    private static final Duration PAGES_PAUSE = Duration.ofMinutes(30);
    private static final String WEB_ADDRESS = "http(s)://…";

    private final List<Source> configured;
    private final List<Path> folders;
    private final boolean privateAddresses;

    /**
     * @param configured sources of the configuration file
     * @param folders beneath which folders may be watched
     * @param privateAddresses whether hosts may resolve to private or local addresses
     */
    public AllowedSources(List<Source> configured, List<Path> folders, boolean privateAddresses) {
        this.configured = List.copyOf(configured);
        this.folders = List.copyOf(folders);
        this.privateAddresses = privateAddresses;
    }

    public static AllowedSources of(Configuration configuration) {
        return new AllowedSources(
                configuration.sources(),
                configuration.sourceFolders(),
                configuration.fetch().allowPrivateAddresses());
    }

    /** Sources of the configuration file. */
    public List<Source> configured() {
        return configured;
    }

    /** Folders beneath which folders may be watched. */
    public List<Path> folders() {
        return folders;
    }

    /** Whether hosts may resolve to private or local addresses. */
    public boolean privateAddresses() {
        return privateAddresses;
    }

    /** The sources of the configuration file whose Kafka clusters may be read. */
    public List<TopicsSource> brokers() {
        return configured.stream()
                .filter(TopicsSource.class::isInstance)
                .map(TopicsSource.class::cast)
                .toList();
    }

    /** @throws SourceRefusedException for the first field that cannot be taken */
    public Source read(SourceForm form) throws SourceRefusedException {
        String id = needed("id", form.id(), Values::identifier, "a-z 0-9 - _, 1..64");
        if (configured.stream().anyMatch(source -> source.id().equals(id))) {
            throw new SourceRefusedException(Refusal.ID_IN_FILE, "id", "");
        }
        if (form.kind() == null) {
            throw new SourceRefusedException(Refusal.VALUE, "kind", "FOLDER, FEED, PAGES, KAFKA");
        }
        String label = orElse("label", form.label(), Values::label, "1..40", id);
        return switch (form.kind()) {
            case FEED -> feed(form, id, label);
            case PAGES -> pages(form, id, label);
            case FOLDER -> new FolderSource(id, label, folder(form).toString());
            case KAFKA -> topics(form, id, label);
        };
    }

    private Source feed(SourceForm form, String id, String label) throws SourceRefusedException {
        return new FeedSource(
                id,
                label,
                name(form, id),
                needed("url", form.url(), AllowedSources::address, WEB_ADDRESS),
                orElse("posts", form.posts(), Values::postKind, "news, post, comment", PostKind.NEWS),
                every(form, FEED_PAUSE),
                privateAddresses);
    }

    private Source pages(SourceForm form, String id, String label) throws SourceRefusedException {
        List<URI> urls = each("urls", form.urls(), MOST_PAGES, AllowedSources::address, WEB_ADDRESS);
        URI list = orElse("list", form.list(), AllowedSources::address, WEB_ADDRESS, null);
        if (urls.isEmpty() && list == null) {
            throw new SourceRefusedException(Refusal.VALUE, "list", WEB_ADDRESS);
        }
        String links = list == null ? null : needed("links", form.links(), Values::selector, "CSS");
        return new PagesSource(
                id, label, name(form, id), urls, list, links, every(form, PAGES_PAUSE), privateAddresses);
    }

    private Source topics(SourceForm form, String id, String label) throws SourceRefusedException {
        TopicsSource cluster = brokers().stream()
                .filter(source -> source.id().equals(form.brokers()))
                .findFirst()
                .orElseThrow(() -> new SourceRefusedException(Refusal.BROKERS_UNKNOWN, "brokers", ""));
        List<String> topics = each("topics", form.topics(), MOST_TOPICS, Values::topic, "a-z A-Z 0-9 . _ -");
        if (topics.isEmpty()) {
            throw new SourceRefusedException(Refusal.VALUE, "topics", "1.." + MOST_TOPICS);
        }
        return new TopicsSource(
                id,
                label,
                cluster.servers(),
                topics,
                "zhengming-" + id,
                orElse("start", form.start(), Values::start, "earliest, latest", TopicsSource.Start.EARLIEST),
                cluster.settings());
    }

    /**
     * Beneath the allowed folder also after every link on the way is followed, as far as the way exists.
     *
     * @return absolute
     */
    private Path folder(SourceForm form) throws SourceRefusedException {
        Path root = folders.stream()
                .filter(allowed -> allowed.toString().equals(form.folder()))
                .findFirst()
                .orElseThrow(AllowedSources::outside);
        try {
            Path below = Path.of(Objects.requireNonNullElse(form.below(), "").strip());
            Path folder = root.resolve(below).normalize();
            if (below.isAbsolute() || !folder.startsWith(root) || !real(folder).startsWith(real(root))) {
                throw outside();
            }
            return folder;
        } catch (InvalidPathException | IOException e) {
            throw outside();
        }
    }

    private static SourceRefusedException outside() {
        return new SourceRefusedException(Refusal.FOLDER_OUTSIDE, "below", "");
    }

    /** Of what does not exist yet, the deepest folder that does. */
    private static Path real(Path path) throws IOException {
        Path there = path;
        while (there.getParent() != null && Files.notExists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(path)).normalize();
    }

    private static String name(SourceForm form, String id) throws SourceRefusedException {
        return orElse(
                "name",
                form.name(),
                text -> text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl) ? text : null,
                "1.." + LONGEST_NAME,
                id);
    }

    private static Duration every(SourceForm form, Duration usual) throws SourceRefusedException {
        Integer minutes = form.everyMinutes();
        if (minutes == null) {
            return usual;
        }
        if (minutes < 1 || minutes > LONGEST_PAUSE) {
            throw new SourceRefusedException(Refusal.VALUE, "everyMinutes", "1.." + LONGEST_PAUSE);
        }
        return Duration.ofMinutes(minutes);
    }

    private static URI address(String text) {
        return text.length() > LONGEST_ADDRESS ? null : Values.webAddress(text);
    }

    private static <T> List<T> each(
            String field, List<String> texts, int most, Function<String, T> parse, String allowed)
            throws SourceRefusedException {
        List<String> given = texts == null ? List.of() : texts;
        if (given.size() > most) {
            throw new SourceRefusedException(Refusal.VALUE, field, "0.." + most);
        }
        List<T> values = new ArrayList<>();
        for (String text : given) {
            values.add(needed(field, text, parse, allowed));
        }
        return values;
    }

    private static <T> T orElse(String field, String text, Function<String, T> parse, String allowed, T usual)
            throws SourceRefusedException {
        return text == null || text.isBlank() ? usual : needed(field, text, parse, allowed);
    }

    private static <T> T needed(String field, String text, Function<String, T> parse, String allowed)
            throws SourceRefusedException {
        T value = text == null || text.isBlank() ? null : parse.apply(text.strip());
        if (value == null) {
            throw new SourceRefusedException(Refusal.VALUE, field, allowed);
        }
        return value;
    }
}
