package org.zhengming.api.server;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.zhengming.api.problem.Problem;
import org.zhengming.api.problem.ProblemCode;

/** Adds to the description what the framework cannot see: sessions, problems, and which fields are always there. */
final class DescriptionCompleter implements OpenApiCustomizer {

    private static final String SESSION = "session";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String SIGN_IN = "signIn";

    @Override
    public void customise(OpenAPI api) {
        addProblemSchema(api);
        api.getComponents()
                .addSecuritySchemes(
                        SESSION,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("zhengming-session"));
        api.getPaths().values().forEach(DescriptionCompleter::complete);
        new RecordSchemas(api.getComponents().getSchemas()).complete();
    }

    private static void addProblemSchema(OpenAPI api) {
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        schemas.putAll(ModelConverters.getInstance(true).readAll(Problem.class));
        api.getComponents().setSchemas(schemas);
    }

    private static void complete(PathItem path) {
        path.readOperationsMap().forEach((method, operation) -> {
            if (!SIGN_IN.equals(operation.getOperationId())) {
                operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
            }
            if (method != PathItem.HttpMethod.GET) {
                operation.addParametersItem(csrfHeader());
            }
            addProblems(operation);
        });
    }

    private static Parameter csrfHeader() {
        return new Parameter()
                .in("header")
                .name("X-XSRF-TOKEN")
                .required(true)
                .description("Value of the cookie XSRF-TOKEN.")
                .schema(new StringSchema().types(java.util.Set.of("string")));
    }

    private static void addProblems(Operation operation) {
        Map<Integer, List<ProblemCode>> byStatus = OperationProblems.of(operation.getOperationId());
        byStatus.forEach((status, codes) -> {
            String text = String.join(", ", codes.stream().map(Enum::name).toList());
            ApiResponse response = new ApiResponse().description(text).content(problem());
            if (status == 429 || status == 503) {
                response.addHeaderObject("Retry-After", retryAfter());
            }
            operation.getResponses().addApiResponse(Integer.toString(status), response);
        });
    }

    private static Content problem() {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/Problem");
        return new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(reference));
    }

    private static Header retryAfter() {
        return new Header().description("Seconds.").schema(new Schema<>().types(java.util.Set.of("integer")));
    }
}
