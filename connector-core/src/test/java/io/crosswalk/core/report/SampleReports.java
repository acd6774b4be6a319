package io.crosswalk.core.report;

import io.crosswalk.core.report.RunReport.CrossReferences;
import io.crosswalk.core.report.RunReport.DeliverySection;
import io.crosswalk.core.report.RunReport.DeliverySection.State;
import io.crosswalk.core.report.RunReport.DiscrepancyTotals;
import io.crosswalk.core.report.RunReport.FeedSection;
import io.crosswalk.core.report.RunReport.Outcome;
import io.crosswalk.core.report.RunReport.Performance;
import io.crosswalk.core.report.RunReport.RegisterTotals;
import io.crosswalk.core.report.RunReport.RejectionLine;
import io.crosswalk.core.report.RunReport.TargetSection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Reports of made-up nights, for tests of everything that shows or carries a report. */
public final class SampleReports {

    static final String HOSTILE = "<script>alert('x')</script>\" onload=\"alert(1)\u202E\u0007&amp;";
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private SampleReports() {
    }

    /** A night with every kind of trouble in it. */
    public static RunReport dirty(String run) {
        List<RejectionLine> rejections = List.of(
                new RejectionLine(7, "MAP-003", "The date 31.02.2026 does not exist.", "PF-0042;ACME-7;L-1;CT-000123;31.02.2026"),
                new RejectionLine(19, "CSV-002", "The record has 7 fields, the header has 5.", "PF-0050;ACME-7;;;;;extra"),
                new RejectionLine(23, "MAP-001", "Seriennummer is required and blank.", ";ACME-7;L-1;CT-000139;01.10.2026"));
        return new RunReport(run, "2026-11-20T02:15:00Z", "2026-11-20T02:15:19.400Z", Outcome.FAILED, 3,
                List.of(
                        new FeedSection("itam", 0, List.of(delivery("assets (complete read)", State.ACCEPTED, null, 400, 0, 12, 381, 7, List.of(), null)),
                                null),
                        new FeedSection("erp", 3, List.of(delivery("items, 11 pages", State.ACCEPTED, null, 531, 402, 96, 21, 12, List.of(), null)), null),
                        new FeedSection("acme-serials", 0, List.of(
                                delivery("ACME_SERIALS_20261119_0215.csv.gz", State.ACCEPTED, null, 318, 120, 180, 0, 15, rejections,
                                        "/data/reports/x/rejects/acme-serials-1.csv"),
                                delivery("ACME_SERIALS_20261118_0215.csv.gz", State.SKIPPED, null, 0, 0, 0, 0, 0, List.of(), null),
                                delivery("ACME_SERIALS_20261120_0215.csv.gz", State.REFUSED,
                                        "The file ends in the middle of line 212; it was cut off on the way. Ask for it again.", 211, 0, 0, 0, 211, List.of(),
                                        null)), null),
                        new FeedSection("zeta-lots", 0, List.of(),
                                "The server files.zeta.example refused the login of contoso; check the secret env:FEED_ZETA_KEY.")),
                new RegisterTotals(912, Map.of("serial", 874L, "asset_tag", 640L, "lot", 58L, "imei", 41L), new CrossReferences(431, 462, 19)),
                new DiscrepancyTotals(141, 52, 33, Map.of("DUP_SERIAL", 6L, "DUP_TAG", 4L, "KEYS_DISAGREE", 9L, "MISSING_TAG", 96L,
                        "NEAR_MATCH", 3L, "SHARED_VALUE", 2L, "TARGET_ARCHIVED", 5L, "RETAG", 4L, "GONE_FROM_SOURCE", 12L)),
                List.of(new TargetSection("itam", 498, 402, 88, 381, 3, 5, 1_041, 11.8, null),
                        new TargetSection("cmms", 0, 0, 0, 0, 0, 0, 2, 0.4,
                                "46 % of the rows would change, 20 % are allowed; look at the report and run again with --accept cmms.")),
                new Performance(1_460, 4_210.5, 143));
    }

    /** A night on which nothing happened. */
    public static RunReport quiet(String run) {
        return new RunReport(run, "2026-11-21T02:15:00Z", "2026-11-21T02:15:04Z", Outcome.OK, 0,
                List.of(new FeedSection("erp", 0, List.of(delivery("items, 11 pages", State.ACCEPTED, null, 531, 0, 0, 531, 0, List.of(), null)), null)),
                new RegisterTotals(912, Map.of("serial", 874L, "asset_tag", 640L, "lot", 58L), new CrossReferences(900, 12, 0)),
                new DiscrepancyTotals(0, 0, 0, Map.of()),
                List.of(new TargetSection("itam", 0, 0, 0, 400, 0, 0, 3, 0.2, null)), new Performance(531, 9_000, 120));
    }

    /** Whatever can be text is an attack. */
    static RunReport hostile(String run) {
        DeliverySection delivery = new DeliverySection(HOSTILE, HOSTILE, State.REFUSED, HOSTILE, 1, 0, 0, 0, 0, 1, 0.1,
                List.of(new RejectionLine(1, HOSTILE, HOSTILE, HOSTILE)), "/x/" + HOSTILE);
        return new RunReport(run, HOSTILE, HOSTILE, Outcome.ATTENTION, 1, List.of(new FeedSection(HOSTILE, 1, List.of(delivery), HOSTILE)),
                new RegisterTotals(1, Map.of(HOSTILE, 1L), new CrossReferences(0, 0, 1)),
                new DiscrepancyTotals(1, 1, 1, Map.of(HOSTILE, 1L)),
                List.of(new TargetSection(HOSTILE, 1, 0, 0, 0, 1, 0, 1, 0.1, HOSTILE)), new Performance(1, 1, 1));
    }

    /** One delivery with more unreadable rows than a page shows. */
    static RunReport flood(String run, int rejected) {
        List<RejectionLine> lines = LongStream.rangeClosed(1, rejected)
                .mapToObj(line -> new RejectionLine(line, "MAP-001", "blank", "row " + line)).toList();
        RunReport quiet = quiet(run);
        FeedSection feed = new FeedSection("erp", 0, List.of(delivery("a", State.ACCEPTED, null, rejected, 0, 0, 0, 0, lines, null)), null);
        return new RunReport(run, quiet.started(), quiet.finished(), Outcome.ATTENTION, 1, List.of(feed, feed), quiet.register(),
                quiet.discrepancies(), quiet.targets(), quiet.performance());
    }

    private static DeliverySection delivery(String name, State state, String error, long read, long created, long updated,
            long unchanged, long held, List<RejectionLine> rejections, String rejectFile) {
        return new DeliverySection(name, DIGEST, state, error, read, created, updated, unchanged, held, rejections.size(), 1.25,
                rejections, rejectFile);
    }
}
