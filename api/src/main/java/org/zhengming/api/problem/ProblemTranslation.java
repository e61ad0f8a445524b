package org.zhengming.api.problem;

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
final class ProblemTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslation.class);

    private ProblemTranslation() {}

    static ApiException translate(Throwable failure) {
        if (hasCause(failure, DataBufferLimitException.class)) {
            return new ApiException(ProblemCode.BODY_TOO_LARGE);
        }
        return switch (failure) {
            case ApiException known -> known;
            case QuerySyntaxException syntax -> ApiException.querySyntax(syntax.position());
            case ServerExchangeRejectedException rejected -> new ApiException(ProblemCode.PATH_INVALID);
            case MethodNotAllowedException method ->
                new ApiException(ProblemCode.METHOD_NOT_ALLOWED, method.getHttpMethod());
            case NotAcceptableStatusException accept -> new ApiException(ProblemCode.NOT_ACCEPTABLE);
            case UnsupportedMediaTypeStatusException type -> new ApiException(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
            case ServerWebInputException input -> new ApiException(ProblemCode.BODY_INVALID);
            case ResponseStatusException status -> ofStatus(status);
            default -> unexpected(failure);
        };
    }

    private static ApiException ofStatus(ResponseStatusException failure) {
        int status = failure.getStatusCode().value();
        if (status == 404) {
            return new ApiException(ProblemCode.PATH_NOT_FOUND);
        }
        if (status == 413) {
            return new ApiException(ProblemCode.BODY_TOO_LARGE);
        }
        return status >= 400 && status < 500 ? new ApiException(ProblemCode.REQUEST_INVALID) : unexpected(failure);
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
