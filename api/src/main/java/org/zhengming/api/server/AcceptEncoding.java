package org.zhengming.api.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the header {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class AcceptEncoding {

    static final String GZIP = "gzip";

    private AcceptEncoding() {}

    /** @return whether the reader names gzip, and not with the weight 0; without the header {@code false} */
    static boolean takesGzip(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of(header.toLowerCase(Locale.ROOT).split(",")))
                .anyMatch(AcceptEncoding::isGzip);
    }

    private static boolean isGzip(String encoding) {
        String[] parts = encoding.strip().split("\\s*;\\s*");
        return parts[0].equals(GZIP)
                && Arrays.stream(parts).skip(1).noneMatch(weight -> weight.matches("q\\s*=\\s*0(\\.0*)?"));
    }
}
