package org.zhengming.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.zhengming.ingest.Post;

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

    /** Design principle 3: no file on authors. */
    @ArchTest
    static final ArchRule no_type_of_the_analysis_is_about_authors = noClasses()
            .that()
            .resideInAPackage("org.zhengming.analytics..")
            .should()
            .haveNameMatching(
                    ".*(?i)(author|speaker|poster|publisher|account)s?(list|score|tag|rank|ranking|profile|index|search|export|watch|store|history)?.*");

    /** Constants may name a part of speech, as the "I" of a text; what a field of an object holds is data. */
    @ArchTest
    static final ArchRule no_record_or_class_of_the_analysis_holds_an_author = noFields()
            .that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.zhengming.analytics..")
            .should()
            .haveNameMatching("(?i).*(author|speaker|screenName|userId|accountName).*");

    @ArchTest
    static final ArchRule nothing_that_is_indexed_answers_with_an_author = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.zhengming.analytics.index..")
            .should()
            .haveNameMatching("(?i).*(author|speaker|screenName|userId).*");

    @ArchTest
    static final ArchRule the_index_never_asks_a_post_for_its_author = noClasses()
            .that()
            .resideInAPackage("org.zhengming.analytics.index..")
            .should()
            .callMethod(Post.class, "author");
}
