package org.zhengming.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed procedures, from which the pages' tests learn what needs a label in Chinese and English; {@code
 * -Dopenapi.write=true} writes them anew.
 */
class ProceduresFileTest {

    private static final Path COMMITTED = Path.of("..", "dashboards", "procedures.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<Procedure> ALL = AllProcedures.list();

    @Test
    void the_committed_procedures_are_those_of_the_program() throws IOException {
        Actor nobody = CaseActors.actor("nobody", AccountRole.AUDITOR);
        JsonNode here = JSON.valueToTree(
                ALL.stream().map(each -> ProcedureView.of(each, nobody)).toList());
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, JSON.writeValueAsString(here) + "\n");
        }

        assertThat(JSON.readTree(Files.readString(COMMITTED)))
                .as("run this test with -Dopenapi.write=true and commit dashboards/procedures.json")
                .isEqualTo(here);
    }

    @Test
    void no_procedure_of_the_program_is_left_out() {
        Set<String> makers = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.zhengming.api")
                        .stream()
                        .filter(ProceduresFileTest::makesProcedures)
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(makers).hasSameSizeAs(ALL);
    }

    private static boolean makesProcedures(JavaClass each) {
        Stream<JavaAccess<?>> calls = each.getMethodCallsFromSelf().stream().map(call -> call);
        return calls.map(JavaAccess::getTarget)
                .anyMatch(target -> target.getOwner().isEquivalentTo(Procedure.class)
                        && target.getName().equals("of"));
    }
}
