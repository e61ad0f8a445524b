package org.zhengming.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.zhengming", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ABOUT_WRITERS = "(?i).*(author|poster|speaker|uploader).*";

    @ArchTest
    static final ArchRule modules_depend_in_one_direction = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("ingest")
            .definedBy("org.zhengming.ingest..")
            .layer("analytics")
            .definedBy("org.zhengming.analytics..")
            .layer("jobs")
            .definedBy("org.zhengming.jobs..")
            .layer("api")
            .definedBy("org.zhengming.api..")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("jobs")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("analytics")
            .mayOnlyBeAccessedByLayers("jobs", "api")
            .withOptionalLayers(true);

    @ArchTest
    static final ArchRule packages_of_the_api_do_not_depend_on_each_other_in_circles =
            slices().matching("org.zhengming.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_api_knows_the_index_by_its_port_alone = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.zhengming.api.search..",
                    "org.zhengming.api.overview..",
                    "org.zhengming.api.alert..",
                    "org.zhengming.api.pipeline..",
                    "org.zhengming.api.security..",
                    "org.zhengming.api.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.lucene..",
                    "org.zhengming.analytics.index.lucene..",
                    "org.apache.flink..",
                    "org.zhengming.jobs..");

    @ArchTest
    static final ArchRule controllers_do_not_touch_the_index = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("SearchIndex");

    @ArchTest
    static final ArchRule no_class_of_the_api_is_about_those_who_write =
            noClasses().that().resideInAPackage("org.zhengming.api..").should().haveNameMatching(ABOUT_WRITERS);

    @ArchTest
    static final ArchRule no_field_or_record_component_of_the_api_is_about_those_who_write = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "org.zhengming.api.search..",
                    "org.zhengming.api.overview..",
                    "org.zhengming.api.alert..",
                    "org.zhengming.api.pipeline..",
                    "org.zhengming.api.security..",
                    "org.zhengming.api.audit..",
                    "org.zhengming.api.problem..",
                    "org.zhengming.api.deadline..",
                    "org.zhengming.api.document..",
                    "org.zhengming.api.legal..",
                    "org.zhengming.api.report..",
                    "org.zhengming.api.server..")
            .should()
            .haveNameMatching(ABOUT_WRITERS);

    @ArchTest
    static final ArchRule the_api_never_reads_who_wrote_a_post = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.zhengming.api.search..",
                    "org.zhengming.api.overview..",
                    "org.zhengming.api.alert..",
                    "org.zhengming.api.pipeline..",
                    "org.zhengming.api.server..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.zhengming.ingest.Post");

    @ArchTest
    static final ArchRule no_answer_is_built_from_the_sealed_content = noClasses()
            .that()
            .resideInAPackage("org.zhengming.api..")
            .should()
            .callMethod(org.zhengming.analytics.index.IndexedFinding.class, "sealedContent");

    @ArchTest
    static final ArchRule no_method_of_a_controller_is_about_those_who_write = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .haveNameMatching(ABOUT_WRITERS);

    @Test
    void the_description_of_the_api_does_not_know_the_word_author() throws IOException {
        String description = Files.readString(Path.of("..", "dashboards", "openapi.json"));

        assertThat(description).contains("/api/v1/findings").doesNotContainIgnoringCase("author");
    }
}
