package io.crosswalk.routes;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.crosswalk.architecture.HousePlan;
import io.crosswalk.architecture.Laws;
import io.crosswalk.routes.api.PageThatReachesTooFar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server side's rooms, and who may enter which. The control proves that the rules see what they forbid. */
class RoutesArchitectureTest {

    /** What a package may use of ours; why it differs from the first draft stands in the ADR on the table of packages. */
    private static final HousePlan PLAN = HousePlan.openToAll("core.fault", "core.config")
            .row("routes.http")
            .row("routes.transport", "core.feed", "routes.http")
            .row("routes.target.*", "core.delivery", "core.feed", "core.identifier", "core.asset", "core.discrepancy", "routes.http")
            .row("routes.pipeline", "core.pipeline", "routes.transport")
            .row("routes.api", "core.pipeline", "core.asset", "core.report", "core.discrepancy", "core.identifier", "core.feed", "core.delivery",
                    "core.steward", "core.stocktake", "core.audit")
            .row("routes.boot", "core", "core.stocktake", "core.pipeline", "core.store", "core.feed", "core.delivery", "core.report", "routes.http",
                    "routes.transport", "routes.pipeline", "routes.api");

    private static final JavaClasses ROUTES = HousePlan.ownClasses();

    private static final ArchRule CAMEL_CARRIES_ONLY = noClasses().that().resideOutsideOfPackages("io.crosswalk.routes.transport..",
            "io.crosswalk.routes.pipeline..", "io.crosswalk.routes.boot..").should().dependOnClassesThat(resideInAnyPackage("org.apache.camel.."))
            .because("Camel is transport and error policy, never business: fetch in routes.transport, and hand on what core.feed knows");

    private static final ArchRule ONE_HTTP_CLIENT = noClasses().that().resideOutsideOfPackage("io.crosswalk.routes.http")
            .should().dependOnClassesThat(resideInAnyPackage("java.net.http..", "org.apache.hc..", "org.apache.http.."))
            .because("authentication, throttle, redirects, limits and redaction are in routes.http once: use HttpCaller");

    private static final ArchRule PAGES_ARE_THE_APIS = noClasses().that().resideOutsideOfPackages("io.crosswalk.routes.api..")
            .should().dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet.."))
            .because("what answers over HTTP is behind the users and roles of routes.api");

    private static final ArchRule THE_REGISTER_IS_OPENED_AT_BOOT = noClasses().that().resideOutsideOfPackage("io.crosswalk.routes.boot")
            .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "jakarta.transaction..",
            "org.hibernate..", "org.postgresql..", "org.flywaydb.."))
            .because("routes.boot hands the container's data source and transactions to the core; everybody else asks the core");

    private static final ArchRule NO_CIRCLES = SlicesRuleDefinition.slices().matching("io.crosswalk.routes.(*)..").should().beFreeOfCycles()
            .because("packages that need each other are one package");

    private static final List<ArchRule> RULES = List.of(PLAN.rule(), CAMEL_CARRIES_ONLY, ONE_HTTP_CLIENT, THE_REGISTER_IS_OPENED_AT_BOOT,
            Laws.TIME_COMES_FROM_A_CLOCK, Laws.THE_CONSOLE_IS_THE_LAUNCHERS, Laws.LOGS_GO_THROUGH_SYSTEM_LOGGER);

    @Test
    void everyPackageUsesWhatItsRowOpens() {
        PLAN.rule().check(ROUTES);
    }

    @Test
    void everyRowHasItsPackage() {
        assertThat(PLAN.emptyRows(ROUTES)).isEmpty();
    }

    @Test
    void packagesFormNoCircle() {
        NO_CIRCLES.check(ROUTES);
    }

    @Test
    void camelCarriesOnly() {
        CAMEL_CARRIES_ONLY.check(ROUTES);
    }

    @Test
    void thereIsOneHttpClient() {
        ONE_HTTP_CLIENT.check(ROUTES);
    }

    @Test
    void whatAnswersOverHttpIsTheApi() {
        PAGES_ARE_THE_APIS.check(ROUTES);
    }

    @Test
    void theRegisterIsOpenedAtBoot() {
        THE_REGISTER_IS_OPENED_AT_BOOT.check(ROUTES);
    }

    @Test
    void theLawsOfTheHouseHold() {
        Laws.TIME_COMES_FROM_A_CLOCK.check(ROUTES);
        Laws.THE_CONSOLE_IS_THE_LAUNCHERS.check(ROUTES);
        Laws.LOGS_GO_THROUGH_SYSTEM_LOGGER.check(ROUTES);
        Laws.NAMES_SAY_SOMETHING.check(ROUTES);
    }

    @Test
    void everyRuleSeesWhatItForbids() {
        JavaClasses wrong = new ClassFileImporter().importClasses(PageThatReachesTooFar.class);

        assertThat(RULES).allSatisfy(rule -> assertThat(rule.evaluate(wrong).hasViolation()).as(rule.getDescription()).isTrue());
    }
}
