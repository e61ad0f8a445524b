package org.zhengming.api.safeguard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.http.HttpRequest;
import java.util.Set;

/** The safeguards of domain.md D that stand in the structure of the program. */
@AnalyzeClasses(packages = "org.zhengming", importOptions = DoNotIncludeTests.class)
class SafeguardArchitectureTest {

    private static final String OFFENCES =
            "(?i).*(defam|slander|libel|crime|criminal|offence|offense|illegal|unlawful|guilt|false_?report|liar).*";
    private static final String LISTS =
            "(?i).*(black_?list|watch_?list|key_?person|suspect|dossier_?of|user_?profile|persona|face_?match).*";
    private static final Set<String> SENDING = Set.of("POST", "PUT", "DELETE", "method");

    @ArchTest
    static final ArchRule d2_no_word_of_the_machine_names_an_offence = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areEnums()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "org.zhengming.analytics",
                    "org.zhengming.analytics.index..",
                    "org.zhengming.analytics.route..",
                    "org.zhengming.analytics.story..",
                    "org.zhengming.jobs..",
                    "org.zhengming.ingest..")
            .should()
            .haveNameMatching(OFFENCES);

    @ArchTest
    static final ArchRule d2_only_the_desk_and_its_follow_ups_write_the_steps_of_cases = noClasses()
            .that()
            .doNotHaveSimpleName("CaseDesk")
            .and()
            .doNotHaveSimpleName("FollowUp")
            .should(callMethodWhere(describe(
                    "appends a step",
                    (JavaMethodCall call) ->
                            call.getTargetOwner().getSimpleName().equals("CaseStore")
                                    && call.getName().equals("append"))));

    @ArchTest
    static final ArchRule d4_no_class_is_about_whoever_wrote_a_post = noClasses()
            .that()
            .resideInAnyPackage("org.zhengming.analytics..", "org.zhengming.jobs..", "org.zhengming.api..")
            .should()
            .haveSimpleNameStartingWith("Author")
            .orShould()
            .haveNameMatching("(?i).*\\.[a-z]*(author|speaker|poster|blogger|uploader|follower)(?!it)[a-z]*");

    @ArchTest
    static final ArchRule d4_nothing_that_is_kept_or_shown_has_a_field_about_whoever_wrote_a_post = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "org.zhengming.analytics",
                    "org.zhengming.analytics.index..",
                    "org.zhengming.analytics.story..",
                    "org.zhengming.analytics.reanalysis..",
                    "org.zhengming.jobs..",
                    "org.zhengming.api..")
            .and()
            .areNotPrivate()
            .should()
            .haveNameMatching("(?i)(author|speaker|poster|blogger|uploader|follower)(?!it).*");

    @ArchTest
    static final ArchRule d4_the_index_and_everything_after_it_never_read_the_name_under_a_post = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.zhengming.analytics.index..",
                    "org.zhengming.analytics.route..",
                    "org.zhengming.api.search..",
                    "org.zhengming.api.review..",
                    "org.zhengming.api.referral..",
                    "org.zhengming.api.clarification..",
                    "org.zhengming.api.report..",
                    "org.zhengming.api.oversight..")
            .should(callMethodWhere(describe(
                    "reads who wrote a post",
                    (JavaMethodCall call) -> call.getTargetOwner().getFullName().equals("org.zhengming.ingest.Post")
                            && call.getName().equals("author"))));

    @ArchTest
    static final ArchRule d5_there_is_no_type_of_a_list_or_profile_of_people =
            noClasses().that().resideInAPackage("org.zhengming..").should().haveNameMatching(LISTS);

    @ArchTest
    static final ArchRule d7_what_reads_the_web_never_sends_to_it = noClasses()
            .that()
            .resideInAnyPackage("org.zhengming.ingest..", "org.zhengming.api.evidence.capture..")
            .should(callMethodWhere(describe(
                    "sends to a page",
                    (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(HttpRequest.Builder.class)
                            && SENDING.contains(call.getName()))));

    @ArchTest
    static final ArchRule d20_only_the_fetcher_that_asks_robots_txt_exchanges_with_pages = classes()
            .that()
            .haveFullyQualifiedName("org.zhengming.ingest.fetch.HttpExchange")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAPackage("org.zhengming.ingest.fetch..");

    @ArchTest
    static final ArchRule d20_what_reads_the_web_signs_in_nowhere = noClasses()
            .that()
            .resideInAnyPackage("org.zhengming.ingest.fetch..", "org.zhengming.api.evidence.capture..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Authenticator")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.CookieHandler")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.CookieManager");
}
