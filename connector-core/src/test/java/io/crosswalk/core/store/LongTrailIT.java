package io.crosswalk.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.audit.Trail.Verification;
import io.crosswalk.core.pipeline.NightKit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many entries as {@code -Dtrail.entries} says: 1,000,000 of them are a first load of that many assets. */
class LongTrailIT {

    private static final int ENTRIES = Integer.getInteger("trail.entries", 100_000);
    private static final int A_TRANSACTION = 5_000;

    @TempDir
    private Path home;

    @Test
    void isVerifiedInPagesAndInGoodTime() throws SQLException {
        try (NightKit kit = new NightKit(home); Connection connection = kit.source().getConnection()) {
            connection.setAutoCommit(false);
            for (int done = 0; done < ENTRIES; done += A_TRANSACTION) {
                int first = done;
                new AuditTrail(connection).append("run", Instant.EPOCH, IntStream.range(first, first + A_TRANSACTION).mapToObj(asset -> new AuditTrail.Entry(
                        (long) asset, AuditAction.CHANGED, "erp", "{\"location\":\"Bonn\"}", "{\"location\":\"Berlin " + asset + "\"}")).toList());
                connection.commit();
            }

            long began = System.nanoTime();
            Verification found = new TrailCheck(connection, Optional.empty()).verify();
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            assertThat(found.whole()).isTrue();
            assertThat(found.entries()).isEqualTo(ENTRIES);
            System.getLogger("trail").log(System.Logger.Level.INFO, "{0} entries verified in {1}", ENTRIES, took);
            assertThat(took).isLessThan(Duration.ofSeconds(30 + ENTRIES / 20_000));
        }
    }
}
