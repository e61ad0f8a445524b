package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.zhengming.ingest.fetch.TrustedCertificates;

/** The official client, set up by the settings. */
final class Connection implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.of(5, TimeUnit.SECONDS);
    private static final Timeout ANSWER = Timeout.of(60, TimeUnit.SECONDS);

    private final Rest5ClientTransport transport;
    private final ElasticsearchClient client;

    Connection(ElasticsearchSettings settings) throws IOException {
        transport = new Rest5ClientTransport(rest(settings), new Jackson3JsonpMapper());
        client = new ElasticsearchClient(transport);
    }

    ElasticsearchClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }

    private static Rest5Client rest(ElasticsearchSettings settings) throws IOException {
        Rest5ClientBuilder builder = Rest5Client.builder(settings.nodes().toArray(URI[]::new))
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(CONNECT))
                .setRequestConfigCallback(request -> request.setResponseTimeout(ANSWER));
        String header = settings.credentials().header();
        if (header != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", header, true)});
        }
        if (settings.certificate() != null) {
            builder.setSSLContext(TrustedCertificates.context(settings.certificate()));
        }
        return builder.build();
    }
}
