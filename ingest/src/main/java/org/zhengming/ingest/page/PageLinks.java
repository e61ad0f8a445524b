package org.zhengming.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.zhengming.ingest.WebText;

/** The links of a list page. */
public final class PageLinks {

    private PageLinks() {}

    /**
     * The distinct web addresses that the elements matching {@code selector} link to, in the page's order, without
     * fragments. An element that is no link itself counts with the links inside it.
     *
     * @param selector CSS selector
     */
    public static List<URI> find(byte[] body, String contentType, URI url, String selector) {
        Set<URI> links = new LinkedHashSet<>();
        for (Element match : Jsoup.parse(WebText.decode(body, contentType).text(), url.toString())
                .select(selector)) {
            for (Element link : match.hasAttr("href") ? List.of(match) : match.select("a[href]")) {
                URI address = webAddress(link.absUrl("href"));
                if (address != null) {
                    links.add(address);
                }
            }
        }
        return new ArrayList<>(links);
    }

    private static URI webAddress(String link) {
        try {
            URI uri = URI.create(link.replaceFirst("#.*", "").strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
