package io.crosswalk.core.feed.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dd.MM.yyyy | 19.11.2026 | 2026-11-19",
        "dd.MM.yyyy | 29.02.2028 | 2028-02-29",
        "MM/dd/yyyy | 11/19/2026 | 2026-11-19",
        "yyyyMMdd | 20261119 | 2026-11-19",
        "yyyy-MM-dd | 2026-11-19 | 2026-11-19",
        "d.M.yyyy | 9.1.2026 | 2026-01-09",
        "dd.MM.yy | 19.11.26 | 2026-11-19",
        "d MMM yyyy | 19 nov 2026 | 2026-11-19",
        "dd.MM.yyyy HH:mm | 19.11.2026 23:59 | 2026-11-19"})
    void readsDates(String pattern, String written, String day) throws Unmappable {
        assertThat(new DateShape(pattern, Locale.ENGLISH).write(written, false)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dd.MM.yyyy | 30.02.2026", "dd.MM.yyyy | 29.02.2026", "dd.MM.yyyy | 31.04.2026", "dd.MM.yyyy | 00.01.2026",
        "dd.MM.yyyy | 01.13.2026", "dd.MM.yyyy | 1.1.2026", "dd.MM.yyyy | 19.11.26", "dd.MM.yyyy | 19-11-2026",
        "dd.MM.yyyy | 19.11.2026 00:00", "dd.MM.yyyy | ٠١.٠١.٢٠٢٦", "yyyyMMdd | 00000000", "MM/dd/yyyy | 19/11/2026",
        "d.M.yyyy | 30.2.2026", "d MMM yyyy | 31 Nov 2026", "yyyy-MM-dd | 2026-1-1"})
    void refusesDatesThatAreNone(String pattern, String written) {
        DateShape shape = new DateShape(pattern, Locale.ENGLISH);

        assertThatThrownBy(() -> shape.write(written, false)).isInstanceOfSatisfying(Unmappable.class,
                refused -> assertThat(refused.code()).isEqualTo(MappingCode.NOT_A_DATE)).hasMessageContaining(pattern);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19T02:15:00+01:00,2026-11-19T01:15:00Z", "2026-11-19T02:15:00Z,2026-11-19T02:15:00Z",
        "2026-11-19T02:15:00+0100,2026-11-19T01:15:00Z", "2026-11-19 02:15:00,2026-11-19T01:15:00Z",
        "2026-07-01T02:15,2026-07-01T00:15:00Z", "2026-11-19T02:15:00.123456Z,2026-11-19T02:15:00.123456Z",
        "2026-11-19,2026-11-18T23:00:00Z"})
    void readsMoments(String written, String instant) throws Unmappable {
        assertThat(new DateTimeShape(null, Locale.ROOT, BERLIN, false).write(written, false)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30T00:00:00Z", "2026-11-19T24:00:00Z", "2026-11-19T", "19.11.2026", "now", "1763518500"})
    void refusesMomentsThatAreNone(String written) {
        DateTimeShape shape = new DateTimeShape(null, Locale.ROOT, BERLIN, false);

        assertThatThrownBy(() -> shape.write(written, false)).isInstanceOfSatisfying(Unmappable.class,
                refused -> assertThat(refused.code()).isEqualTo(MappingCode.NOT_A_DATETIME));
    }

    @Test
    void readsMomentsByPatternInTheFeedsZone() throws Unmappable {
        assertThat(new DateTimeShape("dd.MM.yyyy HH:mm", Locale.GERMANY, BERLIN, false).write("19.11.2026 02:15", false))
                .isEqualTo("2026-11-19T01:15:00Z");
    }

    @Test
    void keepsTheDayAsTheSourceCountedIt() throws Unmappable {
        assertThat(new DateTimeShape(null, Locale.ROOT, BERLIN, true).write("2026-11-19T00:15:00+09:00", false))
                .isEqualTo("2026-11-19");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "de-DE | 1.234,56 | 1234.56", "de-DE | 1.234.567 | 1234567", "de-DE | 0,50 | 0.5", "de-DE | -3,0 | -3",
        "de-DE | 1234,5 | 1234.5", "en-US | 1,234.56 | 1234.56", "en-US | 999.00 | 999", "en-US | 007 | 7",
        "en-US | +12.5 | 12.5", "fr-FR | 1 234,5 | 1234.5", "de-CH | 1'234.50 | 1234.5", "en-US | 0.000 | 0",
        "en-US | 100 | 100"})
    void readsNumbersInTheirLocale(String locale, String written, String plain) throws Unmappable {
        assertThat(new NumberShape(Locale.forLanguageTag(locale)).write(written, false)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "de-DE | 1.5", "de-DE | 1.23.456", "de-DE | 1234.567", "de-DE | 1,234,5", "de-DE | 1.2345", "en-US | 1,5",
        "en-US | 12 EUR", "en-US | 1e5", "en-US | .5", "en-US | 5.", "en-US | -", "en-US | 1..2", "en-US | 0x10",
        "en-US | ١٢", "en-US | NaN", "en-US | --1", "en-US | 1,", "en-US | 1,234,"})
    void refusesNumbersThatMayMeanSomethingElse(String locale, String written) {
        NumberShape shape = new NumberShape(Locale.forLanguageTag(locale));

        assertThatThrownBy(() -> shape.write(written, false)).isInstanceOfSatisfying(Unmappable.class,
                refused -> assertThat(refused.code()).isEqualTo(MappingCode.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"1E3,1000", "1.50,1.5", "-0.0,0", "12345678901234567890,12345678901234567890"})
    void readsNumbersOfTheFormatAsTheyAre(String written, String plain) throws Unmappable {
        assertThat(new NumberShape(Locale.GERMANY).write(written, true)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"1E999999999", "1E-400", "1E99999999999"})
    void refusesNumbersThatWouldFillTheMemory(String written) {
        assertThatThrownBy(() -> new NumberShape(Locale.ROOT).write(written, true)).isInstanceOf(Unmappable.class);
    }
}
