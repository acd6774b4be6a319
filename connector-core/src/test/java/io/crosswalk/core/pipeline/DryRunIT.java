package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.report.RunReport;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DryRunIT extends NightCase {

    private static final RunRequest DRY = new RunRequest(List.of(), true, true, Set.of());

    @Test
    void decidesEverythingAndWritesNothing() {
        itam.add("serial", "SN0001A", "manufacturer", "Dell", "assetTag", "CT-000001");
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn", "SN0002B,Dell,CT-000002");

        RunReport dry = kit.run(DRY);

        assertThat(last(dry, "erp").read()).isEqualTo(2);
        assertThat(dry.targets().get(0).planned()).isEqualTo(2);
        assertThat(itam.writes()).isEmpty();
        assertThat(kit.picture()).isEmpty();
        for (String table : List.of("run", "delivery", "observation", "asset", "discrepancy", "mirror", "push_mark", "receipt", "audit_transaction")) {
            assertThat(kit.number("select count(*) from " + table)).as(table).isZero();
        }
    }

    @Test
    void promisesWhatTheNightThenDoes() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn", "SN0002B,Dell,CT-000001", "SN0003C,Dell,CT-000003");

        RunReport dry = kit.run(DRY);
        RunReport night = kit.night();

        assertThat(dry.discrepancies().tasks()).isEqualTo(night.discrepancies().tasks());
        assertThat(count(dry, "DUP_TAG")).isEqualTo(count(night, "DUP_TAG"));
        assertThat(last(dry, "erp").held()).isEqualTo(last(night, "erp").held());
        assertThat(dry.targets().get(0).planned()).isEqualTo(night.targets().get(0).created());
    }
}
