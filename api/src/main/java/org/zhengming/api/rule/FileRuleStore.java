package org.zhengming.api.rule;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.file.WholeFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Rules in a folder, each version a file of its own that is never changed. */
public final class FileRuleStore implements RuleStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileRuleStore.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WholeFiles files;

    public FileRuleStore(Path folder) {
        this.files = new WholeFiles(folder);
    }

    /** @param deleted by this version */
    record Kept(AlertRule rule, boolean deleted) {}

    @Override
    public List<AlertRule> all() {
        Collection<Kept> newest = files.names().stream()
                .flatMap(name -> read(name).stream())
                .collect(Collectors.toMap(
                        kept -> kept.rule().id(),
                        kept -> kept,
                        BinaryOperator.maxBy(
                                Comparator.comparingInt(kept -> kept.rule().version()))))
                .values();
        return newest.stream()
                .filter(kept -> !kept.deleted())
                .map(Kept::rule)
                .sorted(Comparator.comparing(AlertRule::id))
                .toList();
    }

    @Override
    public void put(AlertRule rule) {
        write(new Kept(rule, false));
    }

    @Override
    public void delete(AlertRule last) {
        write(new Kept(last, true));
    }

    private void write(Kept kept) {
        String name = "%s.%06d.json".formatted(kept.rule().id(), kept.rule().version());
        files.write(name, JSON.writeValueAsString(kept));
    }

    private Optional<Kept> read(String name) {
        try {
            return files.read(name).map(content -> JSON.readValue(content, Kept.class));
        } catch (JacksonException unreadable) {
            LOG.error("The file {} holds no rule and is passed over", name);
            return Optional.empty();
        }
    }
}
