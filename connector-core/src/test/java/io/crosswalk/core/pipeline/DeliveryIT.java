package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection.State;
import io.crosswalk.core.report.RunReport.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryIT extends NightCase {

    private static final String[] FIVE = {"SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000002", "SN0003C,Dell,CT-000003", "SN0004D,Dell,CT-000004",
            "SN0005E,Dell,CT-000005"};

    @Test
    void skipsTheSameContentOfAFullFeedAndListsIt() {
        erp("1.csv", FIVE);
        kit.night();

        RunReport report = kit.night();

        assertThat(last(report, "erp").state()).isEqualTo(State.SKIPPED);
        assertThat(last(report, "erp").read()).isZero();
        assertThat(report.outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void readsTheSameContentAgainWhenTheMappingMeansSomethingElse() {
        erp("1.csv", FIVE);
        kit.night();

        kit.edit("config/feeds/erp.yaml", "  owner: { from: owner }\n", "");
        RunReport report = kit.night();

        assertThat(last(report, "erp").state()).isEqualTo(State.ACCEPTED);
        assertThat(last(report, "erp").unchanged()).isEqualTo(5);
    }

    @Test
    void takesAnOlderContentOfAFullFeedAgain() {
        erp("1.csv", FIVE);
        kit.night();
        erp("2.csv", "SN0001A,Dell,CT-000001,,Bonn", FIVE[1], FIVE[2], FIVE[3], FIVE[4]);
        kit.night();

        erp("3.csv", FIVE);
        assertThat(last(kit.night(), "erp").state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void skipsAnyAcceptedContentOfADeltaFeed() {
        acme("1.csv", "SN0001A,Dell,,L1");
        kit.night();
        acme("2.csv", "SN0001A,Dell,,L2");
        kit.night();

        acme("3.csv", "SN0001A,Dell,,L1");
        assertThat(last(kit.night(), "acme").state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void neverSkipsWhatWasRefused() {
        erp("1.csv", FIVE);
        kit.night();
        erp("2.csv", FIVE[0]);
        assertThat(last(kit.night(), "erp").state()).isEqualTo(State.REFUSED);

        assertThat(last(kit.night(), "erp").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void refusesAFullDeliveryThatShrinksTooMuch() {
        erp("1.csv", FIVE);
        kit.night();

        erp("2.csv", FIVE[0]);
        RunReport report = kit.night();

        assertThat(last(report, "erp").error()).contains("shrinkGuardPercent");
        assertThat(last(report, "erp").held()).as("the rows could be read, but do not count").isEqualTo(1);
        assertThat(count(report, "GONE_FROM_SOURCE")).isZero();
        assertThat(report.outcome()).isEqualTo(Outcome.ATTENTION);
    }

    @Test
    void acceptsAFullDeliveryThatShrinksWithinTheGuard() {
        erp("1.csv", FIVE);
        kit.night();

        erp("2.csv", FIVE[0], FIVE[1], FIVE[2]);
        RunReport report = kit.night();

        assertThat(last(report, "erp").state()).isEqualTo(State.ACCEPTED);
        assertThat(last(report, "erp").unchanged()).isEqualTo(3);
        verified();
    }

    @Test
    void saysThatAnAssetIsGoneOnceNobodyNamesItAndKeepsItsValues() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn", FIVE[1], FIVE[2]);
        kit.night();

        erp("2.csv", FIVE[1], FIVE[2]);
        RunReport gone = kit.night();

        assertThat(count(gone, "GONE_FROM_SOURCE")).isEqualTo(1);
        assertThat(serial("SN0001A").values().get("location").value()).isEqualTo("Bonn");
        verified();

        acme("1.csv", "SN0001A,Dell,,,Kiel");
        RunReport back = kit.night();

        assertThat(count(back, "GONE_FROM_SOURCE")).isZero();
        assertThat(serial("SN0001A").values().get("location").value()).as("the gone yield to the living").isEqualTo("Kiel");
        verified();
    }

    @Test
    void concludesNothingFromWhatIsMissingInADelta() {
        kit.edit("config/targets/itam.yaml", "create: true", "create: false");
        acme("1.csv", "SN0001A,Dell", "SN0002B,Dell");
        kit.night();

        acme("2.csv", "SN0002B,Dell,,L1");
        RunReport report = kit.night();

        assertThat(count(report, "GONE_FROM_SOURCE")).isZero();
        assertThat(last(report, "acme").read()).isEqualTo(1);
    }

    @Test
    void countsOnlyTheNewestOfSeveralFullFiles() {
        erp("1.csv", "SN0009Z,Dell,CT-000009").erp("2.csv", FIVE);

        RunReport report = kit.night();

        assertThat(report.register().assets()).isEqualTo(5);
        assertThat(last(report, "erp").created()).isEqualTo(5);
        assertThat(report.feeds().get(1).deliveries()).hasSize(2);
    }

    @Test
    void takesEveryFileOfADelta() {
        acme("1.csv", "SN0001A,Dell,,L1").acme("2.csv", "SN0002B,Dell,,L1");

        assertThat(kit.night().register().assets()).isEqualTo(2);
    }

    @Test
    void countsARepeatedRowOfTheSameContentAsUnchanged() {
        erp("1.csv", FIVE[0], FIVE[0], FIVE[1]);

        RunReport report = kit.night();

        assertThat(last(report, "erp").created()).isEqualTo(2);
        assertThat(last(report, "erp").unchanged()).isEqualTo(1);
    }

    @Test
    void holdsBothRowsOfOneKeyWithDifferentContent() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn", "SN0001A,Dell,CT-000001,,Kiel", FIVE[1]);

        RunReport report = kit.night();

        assertThat(last(report, "erp").held()).isEqualTo(2);
        assertThat(last(report, "erp").created()).isEqualTo(1);
        assertThat(count(report, "DUP_SERIAL")).isEqualTo(1);
        verified();
    }

    @Test
    void refusesADeliveryInWhichTooManyRowsCannotBeRead() {
        erp("1.csv", FIVE);
        kit.night();

        kit.deliver("erp", "2.csv", ERP, FIVE[0] + ",,,,,,,,,,,too,many", "x,y,z,1,2,3,4,5,6,7,8,9,10,11", FIVE[2] + ",,,,,,,");
        RunReport report = kit.night();

        assertThat(last(report, "erp").state()).isEqualTo(State.REFUSED);
        assertThat(last(report, "erp").rejected()).isEqualTo(2);
        assertThat(last(report, "erp").held()).isEqualTo(1);
        assertThat(last(report, "erp").rejections()).hasSize(2);
        assertThat(report.register().assets()).isEqualTo(5);
    }

    @Test
    void readsOnWhenFewRowsCannotBeRead() {
        kit.deliver("erp", "1.csv", ERP, "SN0001A,Dell,CT-000001,,,,,,,", "SN0002B,Dell,CT-000002,,,,,,,", "x,y,z,1,2,3,4,5,6,7,8,9,10,11");

        RunReport report = kit.night();

        assertThat(last(report, "erp").state()).isEqualTo(State.ACCEPTED);
        assertThat(last(report, "erp").rejections()).singleElement().satisfies(it -> assertThat(it.line()).isEqualTo(4));
        assertThat(report.outcome()).isEqualTo(Outcome.ATTENTION);
    }

    @Test
    void worksOffTheOtherFilesWhenOneCannotBeBrought() {
        acme("1.csv", "SN0001A,Dell,,L1").acme("2.csv", "SN0002B,Dell,,L1");

        RunReport report = kit.spoil("1.csv").night();

        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(report.feeds().get(2).error()).contains("1.csv breaks off");
        assertThat(report.exitCode()).isEqualTo(3);
    }

    @Test
    void doesEverythingElseWhenOneSourceIsDown() {
        erp("1.csv", FIVE);

        RunReport report = kit.kill("acme").night();

        assertThat(report.register().assets()).isEqualTo(5);
        assertThat(report.feeds().get(2).error()).contains("does not answer");
        assertThat(report.exitCode()).isEqualTo(3);
    }

    @Test
    void rejectsRowsOfUnknownUnitsWhereTheFeedSaysSo() {
        kit.edit("config/feeds/acme.yaml", "mode:", "onMiss: reject\nmode:");
        erp("1.csv", FIVE[0]).acme("1.csv", "SN0001A,Dell,,L1", "SN0002B,Dell,,L2");

        RunReport report = kit.night();

        assertThat(last(report, "acme").rejected()).isEqualTo(1);
        assertThat(last(report, "acme").rejections()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo("MATCH-001");
            assertThat(it.line()).isEqualTo(3);
            assertThat(it.raw()).startsWith("SN0002B,Dell");
        });
        assertThat(report.register().assets()).isEqualTo(1);
        assertThat(report.outcome()).isEqualTo(Outcome.ATTENTION);
    }

    @Test
    void holdsRowsOfUnknownUnitsWhereTheFeedSaysSoAndReleasesThem() {
        kit.edit("config/feeds/acme.yaml", "mode:", "onMiss: hold\nmode:");
        acme("1.csv", "SN0001A,Dell,,L1");
        assertThat(last(kit.night(), "acme").held()).isEqualTo(1);

        erp("1.csv", FIVE[0]);
        RunReport report = kit.night();

        assertThat(report.feeds().get(2).released()).isEqualTo(1);
        assertThat(last(report, "acme").read()).isZero();
        assertThat(serial("SN0001A").values().get("lot").value()).isEqualTo("L1");
        verified();
    }

    @Test
    void countsAHeldRowAsHeldOnEveryRedelivery() {
        erp("1.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000001", FIVE[2]);
        kit.night();

        erp("2.csv", "SN0001A,Dell,CT-000001", "SN0002B,Dell,CT-000001", FIVE[2], FIVE[3]);
        RunReport report = kit.night();

        assertThat(last(report, "erp").held()).isEqualTo(2);
        assertThat(last(report, "erp").created()).isEqualTo(1);
        assertThat(report.outcome()).isEqualTo(Outcome.ATTENTION);
    }

    @Test
    void neverKeysByARowNumber() {
        erp("1.csv", FIVE);
        kit.night();

        erp("2.csv", FIVE[4], FIVE[2], FIVE[3], FIVE[0], FIVE[1]);
        assertThat(last(kit.night(), "erp").unchanged()).isEqualTo(5);
    }

    @Test
    void worksOnlyOnTheFeedThatWasAskedFor() {
        erp("1.csv", FIVE).acme("1.csv", "SN0009Z,Dell");

        RunReport report = kit.run(new RunRequest(List.of("erp"), true, false, java.util.Set.of()));

        assertThat(report.feeds()).singleElement().satisfies(it -> assertThat(it.feed()).isEqualTo("erp"));
        assertThat(report.register().assets()).isEqualTo(5);
        assertThat(itam.size()).isEqualTo(5);
    }
}
