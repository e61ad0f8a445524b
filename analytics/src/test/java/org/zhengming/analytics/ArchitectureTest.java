package org.zhengming.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.zhengming", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_core_is_free_of_flink_and_spring = noClasses()
            .that()
            .resideInAnyPackage("org.zhengming.ingest..", "org.zhengming.analytics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.flink..", "org.springframework..");

    @ArchTest
    static final ArchRule ingest_knows_nothing_of_analytics = noClasses()
            .that()
            .resideInAPackage("org.zhengming.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.zhengming.analytics..", "org.zhengming.jobs..", "org.zhengming.api..");
}
