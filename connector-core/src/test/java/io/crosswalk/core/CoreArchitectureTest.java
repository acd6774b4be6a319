package io.crosswalk.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.crosswalk.architecture.HousePlan;
import io.crosswalk.architecture.Laws;
import io.crosswalk.core.asset.AssetThatStartsTheNight;
import io.crosswalk.core.match.RuleImpl;
import io.crosswalk.core.unlisted.RoomWithoutRow;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The core's rooms, and who may enter which. The controls prove that the rules see what they forbid. */
class CoreArchitectureTest {

    /** What a package may use of ours; why it differs from the first draft stands in the ADR on the table of packages. */
    private static final HousePlan PLAN = HousePlan.openToAll("core.provenance", "core.fault", "core.discrepancy")
            .row("core", "core.pipeline", "core.store")
            .row("core.provenance")
            .row("core.fault")
            .row("core.discrepancy", "core.identifier")
            .row("core.identifier")
            .row("core.identifier.gs1", "core.identifier")
            .row("core.identifier.epc", "core.identifier", "core.identifier.gs1")
            .row("core.identifier.carrier", "core.identifier", "core.identifier.gs1")
            .row("core.identifier.maker", "core.identifier")
            .row("core.identifier.scheme", "core.identifier", "core.identifier.gs1", "core.identifier.maker", "core.identifier.carrier")
            .row("core.config", "core.identifier")
            .row("core.label", "core.identifier")
            .row("core.asset", "core.identifier")
            .row("core.audit", "core.identifier")
            .row("core.feed", "core.identifier", "core.identifier.carrier", "core.config")
            .row("core.feed.format", "core.feed", "core.config")
            .row("core.feed.mapping", "core.feed", "core.feed.format", "core.identifier", "core.config")
            .row("core.match", "core.identifier", "core.asset", "core.feed", "core.config", "core.match.rule")
            .row("core.match.rule", "core.identifier")
            .row("core.reconcile", "core.identifier", "core.asset", "core.feed", "core.match", "core.config")
            .row("core.delivery", "core.identifier", "core.asset", "core.config", "core.match")
            .row("core.report", "core.feed")
            .row("core.steward", "core.identifier", "core.match")
            .row("core.stocktake", "core.identifier", "core.identifier.carrier.ScannedLabels", "core.identifier.carrier.LabelContent", "core.config",
                    "core.asset", "core.feed", "core.feed.format.RecordFormats", "core.match", "core.label")
            .row("core.store", "core.identifier", "core.config", "core.asset", "core.audit", "core.feed", "core.match", "core.match.rule", "core.reconcile",
                    "core.delivery", "core.report", "core.steward", "core.stocktake")
            .row("core.pipeline", "core.identifier", "core.config", "core.asset", "core.audit", "core.feed", "core.match", "core.match.rule", "core.reconcile",
                    "core.delivery", "core.report", "core.steward", "core.stocktake", "core.label",
                    "core.feed.mapping.FeedReaders", "core.feed.format.RecordFormats");

    private static final JavaClasses CORE = HousePlan.ownClasses();

    private static final ArchRule A_PLAIN_JVM_IS_ENOUGH = noClasses().should().dependOnClassesThat(resideInAnyPackage(
            "org.apache.camel..", "java.net.http..", "com.sun.net.httpserver..", "jakarta.servlet..", "jakarta.ws.rs..", "jakarta.ejb..",
            "jakarta.enterprise..", "jakarta.inject..", "jakarta.transaction..", "org.eclipse.microprofile.."))
            .because("the core runs on a plain JVM, in the launcher and in tests: what needs a server, a route or HTTP belongs to connector-routes");

    private static final ArchRule SQL_STAYS_IN_THE_STORE = noClasses().that().resideOutsideOfPackage("io.crosswalk.core.store..")
            .and().doNotHaveFullyQualifiedName("io.crosswalk.core.Assembly").should().dependOnClassesThat(reachTheDatabase())
            .because("one package sees an EntityManager, a connection or SQL: ask one of the repository interfaces, which core.store implements");

    private static final ArchRule ENTITIES_LIVE_WITH_THEIR_MEANING = noClasses().that().resideOutsideOfPackages("io.crosswalk.core.asset",
            "io.crosswalk.core.feed", "io.crosswalk.core.discrepancy", "io.crosswalk.core.delivery", "io.crosswalk.core.audit",
            "io.crosswalk.core.steward")
            .should().beAnnotatedWith(Entity.class)
            .because("the canonical model is in asset, feed, discrepancy, delivery, audit and steward, and nowhere else");

    private static final ArchRule DECIDING_IS_A_PURE_FUNCTION = noClasses().that().resideInAnyPackage("io.crosswalk.core.match..",
            "io.crosswalk.core.reconcile..").should().dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.net..",
            "java.util.concurrent..", "java.sql..").or(DescribedPredicate.describe("Clock, Random or Thread",
            it -> List.of("java.time.Clock", "java.util.Random", "java.lang.Thread").contains(it.getName()))))
            .because("the same observations, assets, rulings and configuration give the same register, in any order and at any time:"
                    + " fetch before, pass values in, write afterwards");

    private static final ArchRule NO_CIRCLES = SlicesRuleDefinition.slices().matching("io.crosswalk.core.(*)..").should().beFreeOfCycles()
            .because("packages that need each other are one package");

    private static final Map<ArchRule, Class<?>> CONTROLS = Map.of(
            PLAN.rule(), AssetThatStartsTheNight.class,
            A_PLAIN_JVM_IS_ENOUGH, RuleImpl.class,
            SQL_STAYS_IN_THE_STORE, RuleImpl.class,
            ENTITIES_LIVE_WITH_THEIR_MEANING, RuleImpl.class,
            DECIDING_IS_A_PURE_FUNCTION, RuleImpl.class,
            Laws.TIME_COMES_FROM_A_CLOCK, RuleImpl.class,
            Laws.THE_CONSOLE_IS_THE_LAUNCHERS, RuleImpl.class,
            Laws.LOGS_GO_THROUGH_SYSTEM_LOGGER, RuleImpl.class,
            Laws.NAMES_SAY_SOMETHING, RuleImpl.class);

    private static DescribedPredicate<JavaClass> reachTheDatabase() {
        DescribedPredicate<JavaClass> tools = resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..",
                "org.postgresql..", "org.flywaydb..");
        DescribedPredicate<JavaClass> words = resideInAnyPackage("org.hibernate.annotations..", "org.hibernate.type..")
                .or(resideInAPackage("jakarta.persistence").and(DescribedPredicate.describe("annotation or its value",
                        it -> it.isAnnotation() || it.isEnum())));
        return tools.and(DescribedPredicate.not(words)).as("reach the database");
    }

    @Test
    void everyPackageUsesWhatItsRowOpens() {
        PLAN.rule().check(CORE);
    }

    @Test
    void everyRowHasItsPackage() {
        assertThat(PLAN.emptyRows(CORE)).isEmpty();
    }

    @Test
    void packagesFormNoCircle() {
        NO_CIRCLES.check(CORE);
    }

    @Test
    void aPlainJvmIsEnough() {
        A_PLAIN_JVM_IS_ENOUGH.check(CORE);
    }

    @Test
    void sqlStaysInTheStore() {
        SQL_STAYS_IN_THE_STORE.check(CORE);
    }

    @Test
    void entitiesLiveWithTheirMeaning() {
        ENTITIES_LIVE_WITH_THEIR_MEANING.check(CORE);
    }

    @Test
    void decidingIsAPureFunction() {
        DECIDING_IS_A_PURE_FUNCTION.check(CORE);
    }

    @Test
    void timeComesFromAClock() {
        Laws.TIME_COMES_FROM_A_CLOCK.check(CORE);
    }

    @Test
    void nothingIsWrittenToTheConsole() {
        Laws.THE_CONSOLE_IS_THE_LAUNCHERS.check(CORE);
        Laws.LOGS_GO_THROUGH_SYSTEM_LOGGER.check(CORE);
    }

    @Test
    void namesSaySomething() {
        Laws.NAMES_SAY_SOMETHING.check(CORE);
    }

    @Test
    void everyRuleSeesWhatItForbids() {
        CONTROLS.forEach((rule, wrong) -> assertThat(rule.evaluate(new ClassFileImporter().importClasses(wrong)).hasViolation())
                .as("%s, against %s", rule.getDescription(), wrong.getSimpleName()).isTrue());
    }

    @Test
    void theControlIsReportedByTheNamesOfBothRooms() {
        assertThat(PLAN.rule().evaluate(new ClassFileImporter().importClasses(AssetThatStartsTheNight.class)).getFailureReport().getDetails())
                .anySatisfy(it -> assertThat(it).contains("core.asset may not use core.pipeline"));
    }

    @Test
    void aPackageWithoutARowIsReported() {
        assertThat(PLAN.rule().evaluate(new ClassFileImporter().importClasses(RoomWithoutRow.class)).getFailureReport().getDetails())
                .anySatisfy(it -> assertThat(it).contains("core.unlisted").contains("without a row"));
    }
}
