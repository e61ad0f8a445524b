package org.zhengming.api.server;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ApiTexts;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.problem.ReaderLanguage;

/**
 * The web pages, packed under {@code /dashboards/} on the class path. Files are sent as they are, texts compressed when
 * the reader takes gzip; every other address is one that the pages themselves show, and gets their index.html.
 */
@Hidden
@RestController
class DashboardController {

    private static final String FOLDER = "dashboards/";
    private static final Pattern FILE =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    /** Vite puts a hash of the content into every name in this folder. */
    private static final String HASHED = "assets/";

    private static final String API = "api/";
    private static final String INDEX = "index.html";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    @GetMapping("/**")
    ResponseEntity<Resource> get(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        String name = path.value().substring(1);
        if (name.startsWith(API)) {
            // An address of the API that does not answer GET: all others are closed or have an answer of their own.
            throw new ApiException(ProblemCode.METHOD_NOT_ALLOWED, HttpMethod.GET);
        }
        Resource file = new ClassPathResource(FOLDER + name);
        if (FILE.matcher(name).matches() && !name.equals(INDEX) && file.isReadable()) {
            return file(name, exchange);
        }
        if (name.startsWith(HASHED)) {
            throw new ApiException(ProblemCode.PATH_NOT_FOUND);
        }
        Resource index = new ClassPathResource(FOLDER + INDEX);
        if (index.isReadable()) {
            return answer(INDEX, CacheControl.noCache(), HTML, exchange);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(HTML)
                .body(notBuilt(exchange));
    }

    private static ResponseEntity<Resource> file(String name, ServerWebExchange exchange) {
        CacheControl cache = name.startsWith(HASHED)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return answer(name, cache, type, exchange);
    }

    /** The compressed copy that the build of the pages put beside the file, when there is one and the reader takes it. */
    private static ResponseEntity<Resource> answer(
            String name, CacheControl cache, MediaType type, ServerWebExchange exchange) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().cacheControl(cache).contentType(type);
        Resource compressed = new ClassPathResource(FOLDER + name + ".gz");
        if (!compressed.isReadable()) {
            return answer.body(new ClassPathResource(FOLDER + name));
        }
        answer.varyBy(HttpHeaders.ACCEPT_ENCODING);
        return AcceptEncoding.takesGzip(exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING))
                ? answer.header(HttpHeaders.CONTENT_ENCODING, AcceptEncoding.GZIP)
                        .body(compressed)
                : answer.body(new ClassPathResource(FOLDER + name));
    }

    private static Resource notBuilt(ServerWebExchange exchange) {
        String text = ApiTexts.text(ReaderLanguage.of(exchange), "dashboards.notBuilt");
        String page = "<!doctype html><meta charset=\"utf-8\"><title>Zhengming</title><p>" + text + "</p>";
        return new ByteArrayResource(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
