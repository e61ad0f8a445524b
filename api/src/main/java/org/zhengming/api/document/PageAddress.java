package org.zhengming.api.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Addresses of pages as documents show them. */
public final class PageAddress {

    private PageAddress() {}

    /**
     * An address without user, password and fragment. Private numbers and account names in it are masked: the exact
     * address stands in the sealed evidence.
     *
     * @throws IllegalArgumentException if it is not one of the web
     */
    public static CheckedText of(String address) {
        try {
            URI given = new URI(address.strip());
            String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.matches("https?") || given.getHost() == null) {
                throw new IllegalArgumentException("not the address of a web page");
            }
            String port = given.getPort() < 0 ? "" : ":" + given.getPort();
            String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
            return CheckedText.of(
                    CheckedText.masked(scheme + "://" + given.getHost() + port + given.getRawPath() + query));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not the address of a web page");
        }
    }
}
