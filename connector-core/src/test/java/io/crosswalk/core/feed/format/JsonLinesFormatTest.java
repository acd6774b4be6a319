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

class JsonLinesFormatTest extends RecordFormatContract {

    private final JsonLinesFormat format = new JsonLinesFormat();

    @Override
    RecordFormat format() {
        return format;
    }

    @Override
    FeedConfig.Format settings() {
        return FeedFixture.feed("jsonl").format();
    }

    @Override
    String delivery(String... serials) {
        return "{\"serial\": \"" + String.join("\"}\n{\"serial\": \"", serials) + "\"}\n";
    }

    @Override
    String withOneBadRecord() {
        return "{\"serial\":\"SN1\"}\n{broken\n{\"serial\":\"SN3\"}\n";
    }

    @Test
    void namesThePhysicalLine() throws Exception {
        Collected read = Collected.from(format, settings(), "{\"s\":1}\n\n  \n{\"s\": 2}\r\n{\"s\":3} {\"s\":4}\n[]\n");

        assertThat(read.lines()).containsExactly(1L, 4L);
        assertThat(read.rejections).extracting(Rejection::line, Rejection::code).containsExactly(
                org.assertj.core.groups.Tuple.tuple(5L, "JSON-001"), org.assertj.core.groups.Tuple.tuple(6L, "JSON-002"));
        assertThat(read.records.get(1).raw()).isEqualTo("{\"s\": 2}");
    }

    @Test
    void refusesALastLineThatBreaksOff() {
        assertThatThrownBy(() -> Collected.from(format, settings(), "{\"s\":1}\n{\"s\":"))
                .isInstanceOf(BrokenDelivery.class).hasMessageContaining("line 2");
    }

    @Test
    void readsALastLineWithoutLineEnd() throws Exception {
        assertThat(Collected.from(format, settings(), "{\"s\":1}\n{\"s\":2}").records).hasSize(2);
    }

    @Test
    void keepsWhatIsNoJsonUnderRaw() {
        String file = Collected.rejectFile(format, settings(), null, List.of(new Rejection(2, "JSON-001", "why", "{broken")));

        assertThat(file).isEqualTo("{\"_raw\":\"{broken\",\"_code\":\"JSON-001\",\"_reason\":\"why\",\"_line\":2}\n");
    }
}
