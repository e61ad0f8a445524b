package org.zhengming.api.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** The language a reader asks for with {@code Accept-Language}: Chinese unless English is preferred. */
public final class ReaderLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private ReaderLanguage() {}

    /** @return {@link Locale#SIMPLIFIED_CHINESE} or {@link Locale#ENGLISH} */
    public static Locale of(ServerWebExchange exchange) {
        String wanted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted == null ? Locale.SIMPLIFIED_CHINESE : of(wanted);
    }

    static Locale of(String acceptLanguage) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
