package io.crosswalk.core.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.RecordFormat;
import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import io.crosswalk.core.feed.Rejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every format promises; the test of each implementation extends it. */
abstract class RecordFormatContract {

    abstract RecordFormat format();

    abstract FeedConfig.Format settings();

    /** A delivery of exactly these serials, each as the cell or member {@code serial}. */
    abstract String delivery(String... serials);

    /** A delivery with one unreadable record between two good ones. */
    abstract String withOneBadRecord();

    @Test
    void isFoundByItsType() {
        assertThat(RecordFormats.of(format().type())).get().isInstanceOf(format().getClass());
    }

    @Test
    void handsOverEveryRecordInOrder() throws Exception {
        Collected read = Collected.from(format(), settings(), delivery("SN1", "SN2", "SN3"));

        assertThat(read.records).extracting(seen -> seen.tree().toString())
                .satisfiesExactly(a -> assertThat(a).contains("SN1"), b -> assertThat(b).contains("SN2"),
                        c -> assertThat(c).contains("SN3"));
        assertThat(read.rejections).isEmpty();
    }

    @Test
    void readsTheSameInPortionsOfOneByte() throws Exception {
        byte[] content = delivery("Grün-1", "𝔖N2").getBytes(StandardCharsets.UTF_8);
        Collected drip = new Collected();

        format().read(new Drip(content), settings(), drip);

        assertThat(drip.records).isEqualTo(Collected.from(format(), settings(), content).records).hasSize(2);
    }

    @Test
    void understandsByteOrderMarks() throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.write(("\uFEFF" + delivery("SN1")).getBytes(charset));

            assertThat(Collected.from(format(), settings(), content.toByteArray()).records).as(charset.name()).hasSize(1);
        }
    }

    @Test
    void refusesBytesThatAreNotText() {
        byte[] content = delivery("SN\u00FC").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Collected.from(format(), settings(), content)).isInstanceOf(BrokenDelivery.class)
                .hasMessageContaining("byte ").hasMessageContaining("UTF-8").hasMessageContaining("charset");
    }

    @Test
    void losesOneRecordToOneFault() throws Exception {
        Collected read = Collected.from(format(), settings(), withOneBadRecord());

        assertThat(read.records).hasSize(2);
        assertThat(read.rejections).hasSize(1).allSatisfy(rejection -> {
            assertThat(rejection.raw()).isNotBlank();
            assertThat(rejection.reason()).isNotBlank();
        });
    }

    @Test
    void rejectsARecordThatIsTooLongAndGoesOn() throws Exception {
        Collected read = Collected.from(format(), settings(), delivery("SN1", "x".repeat(3 << 20), "SN3"));

        assertThat(read.records).hasSize(2);
        assertThat(read.rejections).hasSize(1)
                .allSatisfy(rejection -> assertThat(rejection.raw().length()).isLessThanOrEqualTo(64 * 1024));
    }

    @Test
    void writesRejectsThatCanBeDroppedAgain() throws Exception {
        Collected good = Collected.from(format(), settings(), delivery("SN1", "SN2"));
        List<Rejection> rejections = good.records.stream()
                .map(seen -> new Rejection(seen.position(), "MAP-003", "it says \"no\"", seen.raw())).toList();

        String file = Collected.rejectFile(format(), settings(), good.header, rejections);
        Collected again = Collected.from(format(), settings(), file);
        String second = Collected.rejectFile(format(), settings(), again.header,
                again.records.stream().map(seen -> new Rejection(1, "MAP-003", "it says \"no\"", seen.raw())).toList());

        assertThat(file).contains("MAP-003").contains("_code").contains("_reason").contains("_line");
        assertThat(again.records).hasSize(2);
        assertThat(Collected.from(format(), settings(), second).records).hasSize(2);
        assertThat(second.split("_code", -1)).hasSameSizeAs(file.split("_code", -1));
    }

    /** Gives one byte at a time, as a slow line does. */
    private static final class Drip extends InputStream {

        private final InputStream content;

        private Drip(byte[] content) {
            this.content = new ByteArrayInputStream(content);
        }

        @Override
        public int read() throws IOException {
            return content.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return content.read(target, offset, Math.min(1, length));
        }
    }
}
