package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.TargetSection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardIT extends NightCase {

    private static final RunRequest ACCEPTED = new RunRequest(List.of(), true, false, Set.of(RunRequest.REGISTER, "itam"));

    private void erp(String name, int from, int to, String location) {
        erp(name, IntStream.range(from, to).mapToObj("SN%1$04dA,Dell,CT-%1$06d,,"::formatted).map(row -> row + location).toArray(String[]::new));
    }

    private static TargetSection only(RunReport report) {
        return report.targets().get(0);
    }

    private void hundred() {
        erp("1.csv", 0, 100, "Bonn");
        assertThat(only(kit.run(ACCEPTED)).created()).isEqualTo(100);
        itam.writes();
    }

    /** The others live on the word of the ERP alone. */
    private void hundredOfWhichTheItamHasThirty() {
        kit.target("itam", itam, "{ create: false }");
        IntStream.range(0, 30).forEach(i -> itam.add("serial", "SN%04dA".formatted(i), "manufacturer", "Dell", "assetTag", "CT-%06d".formatted(i)));
        erp("1.csv", 0, 100, "Bonn");
        assertThat(only(kit.night()).updated()).isEqualTo(30);
        itam.writes();
    }

    @Test
    void sendsNothingWhileTooManyAreGoneUntilSomebodyAcceptsIt() {
        hundredOfWhichTheItamHasThirty();
        erp("2.csv", 0, 45, "Köln");

        for (RunReport held : List.of(kit.night(), kit.night())) {
            assertThat(held.exitCode()).isEqualTo(1);
            assertThat(only(held).error()).contains("55 were gone from every source", "--accept register");
            assertThat(only(held).planned()).isEqualTo(30).isEqualTo(only(held).deferred());
            assertThat(itam.writes()).isEmpty();
            verified();
        }
        RunReport accepted = kit.run(ACCEPTED);

        assertThat(only(accepted).updated()).isEqualTo(30);
        assertThat(only(accepted).error()).isNull();
        assertThat(only(kit.night()).error()).isNull();
    }

    @Test
    void liftsItselfWhenTheSourceIsCorrected() {
        hundredOfWhichTheItamHasThirty();
        erp("2.csv", 0, 45, "Bonn");
        assertThat(kit.night().exitCode()).isEqualTo(1);
        erp("3.csv", 0, 100, "Bonn");

        RunReport corrected = kit.night();

        assertThat(only(corrected).error()).isNull();
        assertThat(itam.writes()).isEmpty();
    }

    @Test
    void countsWhatNoTargetHasHeardOfOverSeveralRuns() {
        kit.edit("config/crosswalk.yaml", "authority:", "guards: { maxCreatedPercent: 10 }\nauthority:");
        hundred();
        erp("2.csv", 0, 130, "Bonn");
        assertThat(kit.run(new RunRequest(List.of(), false, false, Set.of())).exitCode()).isZero();
        erp("3.csv", 0, 160, "Bonn");

        RunReport held = kit.night();

        assertThat(only(held).error()).contains("60 were created, more than the 50 that maxCreatedPercent allows");
        assertThat(only(kit.run(ACCEPTED)).created()).isEqualTo(60);
    }

    @Test
    void letsFiftyThroughAndTheAnswersOfTheTargetAreNoChange() {
        kit.edit("config/crosswalk.yaml", "authority:", "guards: { maxCreatedPercent: 0, maxUpdatedPercent: 0 }\nauthority:");
        hundred();
        erp("2.csv", 0, 150, "Bonn");

        RunReport night = kit.night();

        assertThat(only(night).error()).isNull();
        assertThat(only(night).created()).isEqualTo(50);
        assertThat(kit.night().exitCode()).isZero();
    }

    @Test
    void holdsBackMassJoins() {
        kit.target("itam", itam, "{ create: false }");
        erp("1.csv", IntStream.range(0, 60).mapToObj(",,CT-%06d"::formatted).toArray(String[]::new));
        acme("1.csv", IntStream.range(0, 60).mapToObj("SN%04dA,Dell"::formatted).toArray(String[]::new));
        kit.night();
        acme("2.csv", IntStream.range(0, 60).mapToObj("SN%1$04dA,Dell,CT-%1$06d"::formatted).toArray(String[]::new));

        RunReport held = kit.night();

        assertThat(only(held).error()).contains("of 120 assets", "60 were joined into others, more than the 50");
        assertThat(assets()).as("the register is what its sources say").hasSize(60);
        verified();
    }

    @Test
    void tellsInARehearsalAndLeavesNoTrace() {
        hundredOfWhichTheItamHasThirty();
        erp("2.csv", 0, 45, "Köln");

        RunReport dry = kit.run(new RunRequest(List.of(), true, true, Set.of()));

        assertThat(only(dry).error()).contains("55 were gone");
        assertThat(only(dry).planned()).isEqualTo(30);
        assertThat(only(dry).deferred()).isZero();
        assertThat(kit.number("select count(*) from push_mark where state = 'deferred'")).isZero();
        assertThat(only(kit.run(ACCEPTED)).updated()).isEqualTo(30);
    }

    @Test
    void leavesTheTargetsOwnGuardInForce() {
        hundred();
        erp("2.csv", 0, 100, "Köln");

        RunReport held = kit.run(new RunRequest(List.of(), true, false, Set.of(RunRequest.REGISTER)));

        assertThat(only(held).error()).contains("maxChangePercent", "--accept itam");
        assertThat(itam.writes()).isEmpty();
    }
}
