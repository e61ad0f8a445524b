package org.zhengming.analytics.index.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeployedTemplateTest {

    @Test
    void the_operators_template_is_the_one_that_the_program_puts() throws Exception {
        JsonMapper mapper = JsonMapper.builder().build();
        Path deployed = Path.of("../deploy/elasticsearch/template.json");
        assertThat(mapper.readTree(Files.readString(deployed)))
                .isEqualTo(mapper.readTree(Indices.template(new IndexNames("zhengming"))));
    }
}
