package io.crosswalk.core.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.FeedFixture;
import io.crosswalk.core.feed.RecordFormat;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest extends RecordFormatContract {

    private final JsonFormat format = new JsonFormat();

    @Override
    RecordFormat format() {
        return format;
    }

    @Override
    FeedConfig.Format settings() {
        return FeedFixture.feed("json").format();
    }

    @Override
    String delivery(String... serials) {
        return "[{\"serial\": \"" + String.join("\"},\n {\"serial\": \"", serials) + "\"}]";
    }

    @Override
    String withOneBadRecord() {
        return "[{\"serial\":\"SN1\"}, \"SN2\", {\"serial\":\"SN3\"}]";
    }

    @Test
    void findsTheListAtAPointer() throws Exception {
        FeedConfig.Format settings = FeedFixture.feed("json").records("/data/items").format();

        Collected read = Collected.from(format, settings,
                "{\"meta\":{\"items\":[1]},\"data\":{\"x\":[{}],\"items\":[{\"s\":1},{\"s\":2}],\"y\":{}},\"z\":0}");

        assertThat(read.records).extracting(Collected.Seen::raw).containsExactly("{\"s\":1}", "{\"s\":2}");
        assertThat(read.lines()).containsExactly(0L, 1L);
        assertThatThrownBy(() -> Collected.from(format, settings, "{\"data\":{\"items\":{}}}"))
                .isInstanceOf(BrokenDelivery.class).hasMessageContaining("/data/items");
        assertThatThrownBy(() -> Collected.from(format, settings, "[]")).isInstanceOf(BrokenDelivery.class);
    }

    @Test
    void readsPagesOneAfterTheOtherAsOneList() throws Exception {
        FeedConfig.Format settings = FeedFixture.feed("json").records("items").format();

        Collected read = Collected.from(format, settings, "{\"items\":[{\"s\":1}]}\n{\"items\":[{\"s\":2}]}");

        assertThat(read.lines()).containsExactly(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"s\":1},{\"s\":", "[{\"s\":1},{\"s\":2}", "[{\"s\":1}, oops]", ""})
    void refusesADocumentThatBreaksOff(String text) {
        assertThatThrownBy(() -> Collected.from(format, settings(), text)).isInstanceOf(BrokenDelivery.class);
    }

    @Test
    void readsAnEmptyListAsNothing() throws Exception {
        assertThat(Collected.from(format, settings(), "[]").records).isEmpty();
    }

    @Test
    void keepsTheTextOfNumbers() throws Exception {
        String record = "{\"iccid\":89490200001234567890,\"cost\":1234.50,\"e\":1.0E+2}";

        assertThat(Collected.from(format, settings(), "[" + record + "]").records.get(0).raw()).isEqualTo(record);
    }

    @Test
    void rejectsANameThatStandsTwice() throws Exception {
        Collected read = Collected.from(format, settings(), "[{\"s\":1,\"s\":2},{\"s\":3}]");

        assertThat(read.codes()).containsExactly("JSON-003");
        assertThat(read.lines()).containsExactly(1L);
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThatThrownBy(() -> Collected.from(format, settings(), "[".repeat(100_000)))
                .isInstanceOf(BrokenDelivery.class);
    }

    @Test
    void writesRejectsWhereTheFeedExpectsItsList() throws Exception {
        FeedConfig.Format settings = FeedFixture.feed("json").records("/data/items").format();

        String file = Collected.rejectFile(format, settings, null, List.of(
                new Rejection(3, "MAP-001", "why", "{\"s\":1.50}"), new Rejection(4, "JSON-002", "why", "17")));

        assertThat(file).isEqualTo("""
                {"data":{"items":[
                {"s":1.50,"_code":"MAP-001","_reason":"why","_line":3},
                {"_raw":"17","_code":"JSON-002","_reason":"why","_line":4}
                ]}}
                """);
        assertThat(Collected.from(format, settings, file).records).hasSize(2);
    }
}
