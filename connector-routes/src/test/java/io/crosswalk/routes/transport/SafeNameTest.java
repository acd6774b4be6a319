package io.crosswalk.routes.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.config.FeedConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "ACME_SERIALS_20261120_0215.csv.gz", "Lieferung M\u00fcller (2).csv", "\u8cc7\u7523.csv", "-rf.csv"})
    void acceptsOrdinaryNames(String name) {
        assertThat(SafeName.objection(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../a", "a/b", "/a", "a\\b", "..\\a", "a..b", "a\u0000b", "a\nb", "a\u001bb", "a\u202eb", "a\u2028b"})
    void refusesNamesThatLeadElsewhereOrHide(String name) {
        assertThat(SafeName.objection(name).isPresent() || SafeName.unfinished(name)).isTrue();
    }

    @Test
    void refusesNamesBeyondTheLengthThatFilesCanHave() {
        assertThat(SafeName.objection("x".repeat(255))).isEmpty();
        assertThat(SafeName.objection("x".repeat(256))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"M\u00c3\u00bcller, M\u00fcller", "M\u00fcller, M\u00fcller", "\u8cc7, \u8cc7", "a.csv, a.csv", "\u00c3\u0084, \u00c4"})
    void readsBytesAsUtf8WhereTheyAreUtf8(String wire, String readable) {
        assertThat(WireName.readable(wire)).isEqualTo(readable);
    }

    @Test
    void showsNamesOnOneLine() {
        assertThat(SafeName.shown("a\nb\u001b[31m\u202e.csv")).isEqualTo("a?b?[31m?.csv");
    }

    @ParameterizedTest
    @CsvSource({"a.csv.tmp, true", "A.PART, true", "a.filepart, true", ".a.csv, true", "a.csv, false", "tmp.csv, false", "a.parts, false"})
    void knowsUploadsThatAreNotFinished(String name, boolean unfinished) {
        assertThat(SafeName.unfinished(name)).isEqualTo(unfinished);
    }

    @ParameterizedTest
    @CsvSource({"{name}.ok, a.csv.gz, a.csv.gz.ok", "{stem}.manifest.json, a.csv, a.manifest.json", "{stem}.ok, a.csv.gz, a.csv.ok",
            "{stem}.ok, plain, plain.ok", "done, a.csv, done"})
    void namesTheMarkerOfADelivery(String pattern, String name, String marker) {
        assertThat(Marker.named(pattern, name)).isEqualTo(marker);
    }

    @Test
    void takesTheManifestForTheMarkerWhereThereIsNoOther() {
        FeedConfig.Files files = new FeedConfig.Files(null, null, "{stem}.json", null, null);

        assertThat(Marker.pattern(files)).contains("{stem}.json");
        assertThat(Marker.pattern(new FeedConfig.Files(null, "{name}.ok", "{stem}.json", null, null))).contains("{name}.ok");
        assertThat(Marker.pattern(null)).isEmpty();
    }
}
