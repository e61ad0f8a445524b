package org.zhengming.api.server;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        // The library has no other way to give every enum a schema with a name of its own.
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI openApi() {
        Info info = new Info()
                .title("Zhengming")
                .version("v1")
                .description("Findings, statistics and alerts. Failures are problem details (RFC 9457) with a stable"
                        + " code and a way out, in the reader's language (Accept-Language: zh-CN or en).")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
        return new OpenAPI().info(info).servers(List.of(new Server().url("/")));
    }

    @Bean
    OpenApiCustomizer completeDescription() {
        return new DescriptionCompleter();
    }
}
