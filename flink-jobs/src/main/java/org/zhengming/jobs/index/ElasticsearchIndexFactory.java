package org.zhengming.jobs.index;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.elasticsearch.Credentials;
import org.zhengming.analytics.index.elasticsearch.ElasticsearchIndex;
import org.zhengming.analytics.index.elasticsearch.ElasticsearchSettings;
import org.zhengming.analytics.index.elasticsearch.ElasticsearchSettings.Delivery;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.source.IndexPlace;
import org.zhengming.jobs.JobStartException;

/**
 * An index in an Elasticsearch cluster. The secret is read where the index is opened, from the file or the environment
 * variable of that machine.
 */
public record ElasticsearchIndexFactory(
        List<URI> urls, String name, String user, String secretFile, String secretVariable, String certificate)
        implements SearchIndexFactory {

    static ElasticsearchIndexFactory of(IndexPlace.Elasticsearch cluster) {
        return new ElasticsearchIndexFactory(
                cluster.urls(),
                cluster.name(),
                cluster.user(),
                text(cluster.secretFile()),
                cluster.secretVariable(),
                text(cluster.certificate()));
    }

    @Override
    public SearchIndex open(Consumer<DeadLetter> refused) {
        return ElasticsearchIndex.open(
                settings(), document -> refused.accept(RefusedLetters.letter(document, "elasticsearch:" + name)));
    }

    @Override
    public SearchIndex openToSearch() {
        return ElasticsearchIndex.openReadOnly(settings());
    }

    private ElasticsearchSettings settings() {
        Path checkedBy = certificate == null ? null : Path.of(certificate);
        return new ElasticsearchSettings(urls, name, credentials(), checkedBy, Delivery.USUAL);
    }

    private Credentials credentials() {
        if (secretFile == null && secretVariable == null) {
            return Credentials.NONE;
        }
        String secret = secretFile == null ? System.getenv(secretVariable) : ofFile();
        if (secret == null || secret.isBlank()) {
            throw noSecret("The secret of the index is not in " + place() + ".");
        }
        return user == null ? Credentials.apiKey(secret.strip()) : Credentials.password(user, secret.strip());
    }

    private String ofFile() {
        try {
            return Files.readString(Path.of(secretFile), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw noSecret("The secret of the index cannot be read from " + place() + ".");
        }
    }

    private String place() {
        return secretFile == null ? "the environment variable " + secretVariable : "the file " + secretFile;
    }

    private static JobStartException noSecret(String sentence) {
        return new JobStartException(
                "INDEX_SECRET_MISSING",
                sentence,
                "Put the password or the API key there, readable by this program alone, or name another place under "
                        + "index.");
    }

    private static String text(Path path) {
        return path == null ? null : path.toString();
    }
}
