package org.zhengming.api.problem;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.zhengming.analytics.index.QuerySyntaxException;

/** Turns whatever a request failed with into an {@link ApiException}; the unexpected is logged with an incident id. */
public final class ProblemTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslation.class);

    private ProblemTranslation() {}

    static ApiException translate(Throwable failure) {
        return known(failure).orElseGet(() -> unexpected(failure));
    }

    /** The problem, when it is one that a request can be expected to end in. */
    public static Optional<ApiException> known(Throwable failure) {
        if (hasCause(failure, DataBufferLimitException.class)) {
            return problem(ProblemCode.BODY_TOO_LARGE);
        }
        return switch (failure) {
            case ApiException known -> Optional.of(known);
            case QuerySyntaxException syntax -> Optional.of(ApiException.querySyntax(syntax.position()));
            case ServerExchangeRejectedException rejected -> problem(ProblemCode.PATH_INVALID);
            case MethodNotAllowedException method ->
                Optional.of(new ApiException(ProblemCode.METHOD_NOT_ALLOWED, method.getHttpMethod()));
            case NotAcceptableStatusException accept -> problem(ProblemCode.NOT_ACCEPTABLE);
            case UnsupportedMediaTypeStatusException type -> problem(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
            case ServerWebInputException input -> problem(ProblemCode.BODY_INVALID);
            case ResponseStatusException status ->
                ofStatus(status.getStatusCode().value());
            default -> Optional.empty();
        };
    }

    private static Optional<ApiException> ofStatus(int status) {
        if (status == 404) {
            return problem(ProblemCode.PATH_NOT_FOUND);
        }
        if (status == 413) {
            return problem(ProblemCode.BODY_TOO_LARGE);
        }
        return status >= 400 && status < 500 ? problem(ProblemCode.REQUEST_INVALID) : Optional.empty();
    }

    private static Optional<ApiException> problem(ProblemCode code) {
        return Optional.of(new ApiException(code));
    }

    private static ApiException unexpected(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Request failed unexpectedly, incident {}", incident, failure);
        return ApiException.internal(incident);
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
