package io.crosswalk.core.feed.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.config.FieldMapping;
import io.crosswalk.core.feed.FeedFixture;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedProblemsTest {

    private static FeedFixture good() {
        return FeedFixture.feed().map(CanonicalField.SERIAL, "s");
    }

    private static List<String> problems(FeedFixture feed) {
        return FeedReaders.problems(feed.build());
    }

    @Test
    void findsNoneInAGoodFeed() {
        FeedFixture feed = good().charset("IBM037").delimiter("\\t").locale("de-CH").timeZone("Europe/Berlin")
                .envelope("gzip", "zip").typed(CanonicalField.SHIP_DATE, "d", "datetime", "dd.MM.yyyy HH:mm")
                .transformed(CanonicalField.MAC, "m", "trim", "upper", "split:;", "nfkc")
                .transformed(CanonicalField.NAME, "n", "extract:^(.*?) -", "replace:a=>b", "prefix:x", "default:y",
                        "digits", "lower", "strip-leading-zeros");

        assertThat(problems(feed)).isEmpty();
    }

    @Test
    void namesWhatIsWrongWithTheFormat() {
        assertThat(problems(FeedFixture.feed("cvs").map(CanonicalField.SERIAL, "s"))).singleElement().asString()
                .startsWith("format.type").contains("'cvs'").contains("did you mean 'csv'?");
        assertThat(problems(good().charset("latin-99"))).singleElement().asString().startsWith("format.charset");
        assertThat(problems(good().delimiter("||"))).singleElement().asString().startsWith("format").contains("||");
        assertThat(problems(good().locale("de_DE!"))).singleElement().asString().startsWith("format.locale");
        assertThat(problems(good().timeZone("Europe/Bonn"))).singleElement().asString().contains("Europe/Bonn");
        assertThat(problems(good().envelope("rar"))).singleElement().asString().startsWith("from.envelope");
        assertThat(problems(FeedFixture.feed())).singleElement().asString().startsWith("map");
    }

    @Test
    void namesTheFieldThatCannotBeMapped() {
        assertThat(problems(good().transformed(CanonicalField.NAME, "n", "uper"))).singleElement().asString()
                .startsWith("map.name").contains("did you mean 'upper'?");
        assertThat(problems(good().transformed(CanonicalField.ASSET_TAG, "n", "strip-leading-zeros"))).singleElement()
                .asString().startsWith("map.assetTag").contains("leading zeros");
        assertThat(problems(good().transformed(CanonicalField.NAME, "n", "split:,"))).hasSize(1);
        assertThat(problems(good().transformed(CanonicalField.NAME, "n", "extract:("))).hasSize(1);
        assertThat(problems(good().transformed(CanonicalField.NAME, "n", "extract"))).hasSize(1);
        assertThat(problems(good().transformed(CanonicalField.NAME, "n", "trim:x"))).hasSize(1);
        assertThat(problems(good().transformed(CanonicalField.NAME, "n", "replace:x"))).hasSize(1);
        assertThat(problems(good().expr(CanonicalField.NAME, "a b ("))).singleElement().asString().startsWith("map.name");
    }

    @Test
    void namesTypesAndPatternsThatDoNotFit() {
        assertThat(problems(good().typed(CanonicalField.IMEI, "i", "number", null))).singleElement().asString()
                .contains("identifiers are always text");
        assertThat(problems(good().typed(CanonicalField.COST, "c", "date", null))).hasSize(1);
        assertThat(problems(good().typed(CanonicalField.SHIP_DATE, "c", "text", null))).hasSize(1);
        assertThat(problems(good().typed(CanonicalField.SHIP_DATE, "c", "dat", null))).singleElement().asString()
                .contains("did you mean 'date'?");
        assertThat(problems(good().typed(CanonicalField.SHIP_DATE, "c", "date", "dd.XX.yyyy{"))).hasSize(1);
        assertThat(problems(good().typed(CanonicalField.COST, "c", "number", "0.00"))).hasSize(1);
        assertThat(problems(good().typed(CanonicalField.NAME, "c", null, "yyyy"))).hasSize(1);
    }

    @Test
    void wantsExactlyOneOrigin() {
        assertThat(problems(good().map(CanonicalField.NAME,
                new FieldMapping("a", "b", null, List.of(), null, null, false)))).hasSize(1);
        assertThat(problems(good().map(CanonicalField.NAME,
                new FieldMapping(null, null, null, List.of(), null, null, false)))).hasSize(1);
    }

    @Test
    void wantsNumbersForColumnsWithoutAHeader() {
        assertThat(problems(FeedFixture.feed().withoutHeader().map(CanonicalField.SERIAL, "3"))).isEmpty();
        assertThat(problems(FeedFixture.feed().withoutHeader().map(CanonicalField.SERIAL, "0"))).hasSize(1);
        assertThat(problems(good().withoutHeader())).hasSize(1);
    }
}
