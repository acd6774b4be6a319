package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "secret-ref|env:NAME", "secret-ref|env:_a1", "secret-ref|file:/run/secrets/token", "secret-ref|file:a b.txt",
                "secret-ref|config:erp.token-1",
        "time-zone|Europe/Berlin", "time-zone|UTC", "time-zone|+02:00", "charset|windows-1252", "charset|utf8",
                "locale|de-DE", "locale|en", "locale|zh-Hant-TW",
        "http-url|https://erp.example:8443/a?b=c", "http-url|http://[::1]:80/", "json-pointer|/value",
                "json-pointer|/a~1b/0", "json-pointer|``",
        "json-pointer|/@odata.nextLink", "overlap|15m", "overlap|P1D", "overlap|1d", "overlap|0s", "delimiter|;",
                "delimiter|tab", "delimiter|\\t", "quote|'", "quote|``",
        "marker-name|{stem}.done", "marker-name|READY", "open-header|Accept", "http-header|X-API-Key",
                "jsonata|a.b & ' ' & $uppercase(c)", "java-regex|A\\d+",
        "gs1-company-prefix|401234", "gs1-company-prefix|000000000000"})
    void acceptsAValueOfTheFormat(String format, String value) {
        assertThat(ValueFormats.complaint(format, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "secret-ref|hunter2", "secret-ref|env:", "secret-ref|env:1A", "secret-ref|env:A B", "secret-ref|file:",
                "secret-ref|vault:x", "secret-ref|config:a b",
        "time-zone|Berlin", "time-zone|EST5", "charset|utf-9", "charset|a b", "locale|german", "locale|de-XQ1",
                "locale|de-XB",
        "http-url|erp.example", "http-url|http://", "http-url|http://a b/", "http-url|http://h:99999/",
                "http-url|http://h/?access_token=x", "http-url|file:///etc/passwd",
        "json-pointer|value", "json-pointer|/a~2", "overlap|15", "overlap|-PT1M", "overlap|PT", "delimiter|``",
                "delimiter|;;", "quote|``````",
        "marker-name|../{name}", "marker-name|a\\{name}", "marker-name|{nme}.ok", "open-header|Cookie",
                "open-header|X-Auth-Token", "open-header|a b", "http-header|a:b",
        "jsonata|a &", "jsonata|(", "jsonata|[", "jsonata|{a", "jsonata|`\"open`", "jsonata|/a", "jsonata|a[",
                "jsonata|1e999", "jsonata|$f(",
        "gs1-company-prefix|40123", "gs1-company-prefix|4012345678901", "gs1-company-prefix|40123\u0664",
        "java-regex|(", "java-regex|[a-", "java-regex|a{2,1}"})
    void refusesAValueOfAnotherForm(String format, String value) {
        assertThat(ValueFormats.complaint(format, value)).hasValueSatisfying(complaint -> {
            assertThat(complaint.message()).isNotBlank();
            assertThat(complaint.hint()).isNotBlank();
        });
    }
}
