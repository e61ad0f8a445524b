package org.zhengming.api.evidence.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** An address of the web that may be asked for: http or https, a host, no password, ASCII, no fragment. */
record WebAddress(URI url) {

    private static final int LONGEST = 4096;

    static WebAddress of(String text) throws CaptureFailure {
        try {
            return of(new URI(text.strip()));
        } catch (URISyntaxException e) {
            throw new CaptureFailure(CaptureFailure.Code.ADDRESS_INVALID, e);
        }
    }

    static WebAddress of(URI url) throws CaptureFailure {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        String text = url.toASCIIString();
        if (!web
                || url.getHost() == null
                || url.getHost().isEmpty()
                || url.getUserInfo() != null
                || url.getPort() == 0
                || url.getPort() > 65535
                || text.length() > LONGEST) {
            throw new CaptureFailure(CaptureFailure.Code.ADDRESS_INVALID);
        }
        int fragment = text.indexOf('#');
        return new WebAddress(URI.create(fragment < 0 ? text : text.substring(0, fragment)));
    }

    boolean secure() {
        return url.getScheme().equalsIgnoreCase("https");
    }

    String host() {
        return url.getHost();
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : secure() ? 443 : 80;
    }

    /** As the Host header has it. */
    String authority() {
        return url.getPort() > 0 ? host() + ":" + url.getPort() : host();
    }

    /** Path and query as the request line has them. */
    String target() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** Where a redirect leads from here. */
    WebAddress resolve(String location) throws CaptureFailure {
        try {
            return of(url.resolve(new URI(location.strip())));
        } catch (URISyntaxException e) {
            throw new CaptureFailure(CaptureFailure.Code.REDIRECTS, e);
        }
    }
}
