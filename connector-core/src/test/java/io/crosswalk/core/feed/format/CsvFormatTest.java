package io.crosswalk.core.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.FeedFixture;
import io.crosswalk.core.feed.RecordFormat;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.Rejection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest extends RecordFormatContract {

    private final CsvFormat format = new CsvFormat();

    @Override
    RecordFormat format() {
        return format;
    }

    @Override
    FeedConfig.Format settings() {
        return FeedFixture.feed().format();
    }

    @Override
    String delivery(String... serials) {
        return "serial,lot\n" + String.join(",L\n", serials) + ",L\n";
    }

    @Override
    String withOneBadRecord() {
        return "serial,lot\nSN1,L\nSN2,L,surplus\nSN3,L\n";
    }

    private Collected read(String text) throws Exception {
        return Collected.from(format, settings(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsPhysicalLinesAcrossQuotedNewlines(String end) throws Exception {
        String text = String.join(end, "serial,note", "SN1,\"one", "two\"", "", "SN2,x", "SN3,\"\"", "");

        Collected read = read(text);

        assertThat(read.lines()).containsExactly(2L, 5L, 6L);
        assertThat(read.records.get(0).tree()).isEqualTo(Map.of("serial", "SN1", "note", "one" + end + "two"));
    }

    @Test
    void keepsTheRecordAsDelivered() throws Exception {
        Collected read = read("a,b\n \"x\" , y \n\"say \"\"hi\"\"\",\"\"\r\n");

        assertThat(read.header).isEqualTo("a,b");
        assertThat(read.records).extracting(Collected.Seen::raw)
                .containsExactly(" \"x\" , y ", "\"say \"\"hi\"\"\",\"\"");
        assertThat(read.records.get(1).tree()).isEqualTo(Map.of("a", "say \"hi\"", "b", ""));
    }

    @Test
    void rejectsTooManyCellsAndNamesTheLine() throws Exception {
        Collected read = read("a,b\n1,2,3\n4,5\n");

        assertThat(read.rejections).containsExactly(
                new Rejection(2, "CSV-001", "3 cells where there are 2 columns", "1,2,3"));
        assertThat(read.lines()).containsExactly(3L);
    }

    @Test
    void takesMissingCellsAtTheEndAsBlank() throws Exception {
        assertThat(read("a,b,c\n1\n2,3,4\n").records.get(0).tree()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void losesOnlyTheRecordWithAStrayQuote() throws Exception {
        Collected read = read("a,b\n\"15\" monitor\",x\n1,2\n");

        assertThat(read.rejections).extracting(Rejection::code, Rejection::line, Rejection::raw)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CSV-002", 2L, "\"15\" monitor\",x"));
        assertThat(read.lines()).containsExactly(3L);
    }

    @Test
    void readsAQuoteWithinAPlainCellAsItself() throws Exception {
        assertThat(read("a,b\n15\" monitor,x\n").records.get(0).tree()).isEqualTo(Map.of("a", "15\" monitor", "b", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n3,\"cut", "a,b\n1,2\n3,\"cut off here\n4,5\n", "a,b\n1,2\n3"})
    void refusesAFileThatWasCutOff(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenDelivery.class)
                .hasMessageContaining("cut off").hasMessageContaining("line 3");
    }

    @Test
    void readsALastRecordWithoutLineEnd() throws Exception {
        assertThat(read("a,b\n1,2\n3,4").lines()).containsExactly(2L, 3L);
        assertThat(read("a,b\n1,2\n3,").lines()).containsExactly(2L, 3L);
        assertThat(read("a,b\n1,2\n3,\"4\"").records.get(1).tree()).isEqualTo(Map.of("a", "3", "b", "4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void refusesAFileWithoutHeader(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenDelivery.class).hasMessageContaining("no header");
    }

    @Test
    void readsAHeaderWithoutRecordsAsNothing() throws Exception {
        assertThat(read("a,b").records).isEmpty();
        assertThat(read("a,b\r\n").columns).containsExactly("a", "b");
    }

    @Test
    void refusesAColumnNamedTwiceButNotBlankOnes() throws Exception {
        assertThatThrownBy(() -> read("a, a\n1,2\n")).isInstanceOf(BrokenDelivery.class).hasMessageContaining("'a' twice");
        assertThat(read("a,,\n1,2,\n").records).hasSize(1);
    }

    @Test
    void findsTheHeaderFurtherDown() throws Exception {
        FeedConfig.Format settings = FeedFixture.feed().headerLine(3).format();

        Collected read = Collected.from(format, settings, "Report \"of\n\na,b\n1,2\n");

        assertThat(read.columns).containsExactly("a", "b");
        assertThat(read.lines()).containsExactly(4L);
        assertThatThrownBy(() -> Collected.from(format, settings, "a,b\n")).isInstanceOf(BrokenDelivery.class)
                .hasMessageContaining("no header");
    }

    @Test
    void addressesColumnsByNumberWithoutAHeader() throws Exception {
        FeedConfig.Format settings = FeedFixture.feed().withoutHeader().delimiter("|").format();

        Collected read = Collected.from(format, settings, "SN1|L1\nSN2|L2\nSN3|L3|x\n");

        assertThat(read.columns).containsExactly("1", "2");
        assertThat(read.records).extracting(Collected.Seen::tree)
                .containsExactly(Map.of("1", "SN1", "2", "L1"), Map.of("1", "SN2", "2", "L2"));
        assertThat(read.codes()).containsExactly("CSV-001");
    }

    @Test
    void readsQuotesAsTextWhereTheFeedHasNone() throws Exception {
        FeedConfig.Format settings = FeedFixture.feed().delimiter("\\t").quote("").format();

        assertThat(Collected.from(format, settings, "a\tb\n\"1\t2\"\n").records.get(0).tree())
                .isEqualTo(Map.of("a", "\"1", "b", "2\""));
    }

    @Test
    void padsShortRecordsInTheRejectFile() {
        String file = Collected.rejectFile(format, FeedFixture.feed().delimiter(";").format(), "a;b;c",
                List.of(new Rejection(7, "MAP-001", "serial; required", "1"), new Rejection(8, "CSV-001", "x", "1;2;3;4")));

        assertThat(file).isEqualTo("""
                a;b;c;_code;_reason;_line
                1;;;MAP-001;"serial; required";7
                1;2;3;4;CSV-001;x;8
                """);
    }

    @Test
    void readsPastAQuoteThatSwallowsTheFileWithoutHoldingIt() {
        String text = "a,b\n1,\"" + "2,3\n".repeat(1_000_000);

        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenDelivery.class).hasMessageContaining("line 2");
    }
}
