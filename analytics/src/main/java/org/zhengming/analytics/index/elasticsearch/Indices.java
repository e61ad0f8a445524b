package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.get_index_template.IndexTemplateItem;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.IndexException.Code;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The template, the indices behind the alias, and what is theirs: creating, refreshing, deleting whole ones. */
final class Indices {

    /** Version of the index's fields; raised when an older program could no longer use them. */
    static final int LAYOUT = 1;

    private static final String LAYOUT_KEY = "zhengming_layout";

    private final ElasticsearchClient client;
    private final Patience patience;
    private final IndexNames names;
    private final Set<String> known = new HashSet<>();

    Indices(ElasticsearchClient client, Patience patience, IndexNames names) {
        this.client = client;
        this.patience = patience;
        this.names = names;
    }

    /** Puts the template unless one of this layout is there already: what an operator changed in it stands. */
    void prepare() {
        patience.run(() -> {
            Integer layout = layoutOfTemplate();
            if (layout == null || layout < LAYOUT) {
                StringReader template = new StringReader(template(names));
                client.indices().putIndexTemplate(put -> put.name(names.alias()).withJson(template));
            } else if (layout > LAYOUT) {
                throw tooNew(layout);
            }
            return null;
        });
        known.addAll(existing());
        refresh(known);
    }

    /** Names of the indices that are there, oldest first. */
    Set<String> existing() {
        return patience.run(() -> new TreeSet<>(client.indices()
                .get(get -> get.index(names.patterns()).ignoreUnavailable(true).allowNoIndices(true))
                .indices()
                .keySet()));
    }

    /** Creates the index when it is missing. */
    void require(String index) {
        if (!known.contains(index)) {
            patience.run(() -> {
                create(index);
                return null;
            });
            known.add(index);
        }
    }

    /** An index that another deleted is created again. */
    void recreate(String index) throws IOException {
        create(index);
    }

    void refresh(Set<String> indices) {
        if (!indices.isEmpty()) {
            patience.run(() -> client.indices()
                    .refresh(refresh -> refresh.index(List.copyOf(indices)).ignoreUnavailable(true)));
        }
    }

    void delete(String index) {
        patience.run(() -> client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true)));
        known.remove(index);
    }

    private void create(String index) throws IOException {
        try {
            client.indices().create(create -> create.index(index));
        } catch (ElasticsearchException answer) {
            if (!Failures.type(answer).equals("resource_already_exists_exception")) {
                throw answer;
            }
        }
    }

    /** {@code null} when there is no template. */
    private Integer layoutOfTemplate() throws IOException {
        try {
            List<IndexTemplateItem> found = client.indices()
                    .getIndexTemplate(get -> get.name(names.alias()))
                    .indexTemplates();
            JsonData layout = found.getFirst().indexTemplate().meta().get(LAYOUT_KEY);
            if (layout == null) {
                throw foreign();
            }
            return layout.to(Integer.class);
        } catch (ElasticsearchException answer) {
            if (answer.status() == 404) {
                return null;
            }
            throw answer;
        }
    }

    /** The template of an alias, as JSON. */
    static String template(IndexNames names) throws IOException {
        try (InputStream resource =
                Indices.class.getResourceAsStream("/org/zhengming/analytics/index/elasticsearch/template.json")) {
            JsonMapper mapper = JsonMapper.builder().build();
            ObjectNode template = (ObjectNode) mapper.readTree(resource);
            template.set("index_patterns", mapper.valueToTree(names.patterns()));
            ((ObjectNode) template.get("template")).set("aliases", mapper.valueToTree(Map.of(names.alias(), Map.of())));
            return mapper.writeValueAsString(template);
        }
    }

    private IndexException foreign() {
        return new IndexException(
                Code.INDEX_FOREIGN,
                "The index template " + names.alias() + " is not of this system.",
                "Choose another name for the index.",
                null);
    }

    private IndexException tooNew(int layout) {
        return new IndexException(
                Code.INDEX_TOO_NEW,
                "The index " + names.alias() + " has layout " + layout + "; this program knows " + LAYOUT + ".",
                "Run the newer program that wrote it, or choose another name and index the posts again.",
                null);
    }
}
