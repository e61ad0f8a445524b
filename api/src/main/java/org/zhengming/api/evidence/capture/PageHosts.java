package org.zhengming.api.evidence.capture;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The hosts that a page itself names for its pictures, styles and scripts. */
final class PageHosts {

    private static final int MOST = 50;

    private PageHosts() {}

    static Set<String> of(Document page) {
        Set<String> hosts = new TreeSet<>();
        for (Element element : page.select("[src], link[href]")) {
            String url = element.hasAttr("src") ? element.absUrl("src") : element.absUrl("href");
            try {
                String host = url.isEmpty() ? null : URI.create(url).getHost();
                if (host != null && hosts.size() < MOST) {
                    hosts.add(host.toLowerCase(Locale.ROOT));
                }
            } catch (IllegalArgumentException noAddress) {
                continue;
            }
        }
        return hosts;
    }
}
