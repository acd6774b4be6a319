package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crosswalk.core.asset.Register.PastValueView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was believed before, from whom, and until when. */
class HistoryIT extends NightCase {

    private List<PastValueView> history(String serial) {
        return kit.register().history(serial(serial).assetId(), 100, 0);
    }

    @Test
    void keepsWhatGaveWayWithItsSourceRunAndTime() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        String first = kit.night().run();
        erp("2.csv", "SN0001A,Dell,CT-000001,,Berlin");
        String second = kit.night().run();

        assertThat(history("SN0001A")).extracting("field", "value", "source", "run", "untilRun")
                .containsExactly(tuple("location", "Bonn", "erp", first, second));
        assertThat(history("SN0001A").get(0).from()).isLessThan(history("SN0001A").get(0).to());
    }

    @Test
    void saysNothingWhereNothingGaveWay() {
        erp("1.csv", "SN0001A,Dell,CT-000001,,Bonn");
        kit.night();
        erp("2.csv", "SN0001A,Dell,CT-000001,Latitude,Bonn");
        kit.night();
        kit.touchEverything().night();

        assertThat(history("SN0001A")).as("a value was added, none was replaced").isEmpty();
        assertThat(kit.number("select count(*) from value_history")).isZero();
    }

    @Test
    void goesOnThroughARebuildAndAJoin() {
        keepsWhatGaveWayWithItsSourceRunAndTime();
        kit.connector().rebuild(false, Progress.NONE);
        assertThat(history("SN0001A")).hasSize(1);
    }

    @Test
    void includesWhatTurnedOutToBeTheAsset() {
        erp("1.csv", "SN0001A,Dell,,,Bonn");
        acme("1.csv", ",,CT-000001,,Berlin");
        assertThat(kit.night().register().assets()).isEqualTo(2);
        erp("2.csv", "SN0001A,Dell,CT-000001,,Bonn");
        assertThat(kit.night().register().assets()).isEqualTo(1);

        assertThat(history("SN0001A")).extracting("field").contains("assetTag", "location");
    }

    @Test
    void isReadPageByPage() {
        for (int night = 1; night <= 5; night++) {
            erp(night + ".csv", "SN0001A,Dell,CT-000001,,Room " + night);
            kit.night();
        }
        long asset = serial("SN0001A").assetId();

        List<PastValueView> page = kit.register().history(asset, 3, 0);
        List<PastValueView> rest = kit.register().history(asset, 3, page.get(2).id());

        assertThat(page).extracting("value").containsExactly("Room 1", "Room 2", "Room 3");
        assertThat(rest).extracting("value").containsExactly("Room 4");
        assertThat(kit.register().history(asset + 99, 3, 0)).isEmpty();
    }

    @Test
    void isOnlyEverAppended() {
        keepsWhatGaveWayWithItsSourceRunAndTime();

        assertThatThrownBy(() -> kit.tamper("update value_history set value = 'Rome'")).hasStackTraceContaining("only ever appended");
        assertThatThrownBy(() -> kit.tamper("delete from value_history")).hasStackTraceContaining("only ever appended");
    }
}
