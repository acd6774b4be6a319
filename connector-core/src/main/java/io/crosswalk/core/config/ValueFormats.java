package io.crosswalk.core.config;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the values of the schemas' {@code format} keyword must look like.
 *
 * <p>Each check answers what is wrong and what to do. The value of a reference to a secret is never repeated: people
 * put the secret itself there.
 */
final class ValueFormats {

    private static final Map<String, Function<String, Optional<Complaint>>> CHECKS = Map.ofEntries(
            Map.entry("java-regex", ValueFormats::regex),
            Map.entry("quartz-cron", QuartzCron::complaint),
            Map.entry("time-zone", ValueFormats::timeZone),
            Map.entry("charset", ValueFormats::charset),
            Map.entry("locale", ValueFormats::locale),
            Map.entry("secret-ref", ValueFormats::secretRef),
            Map.entry("http-url", HttpAddress::complaint),
            Map.entry("json-pointer", ValueFormats::jsonPointer),
            Map.entry("marker-name", ValueFormats::markerName),
            Map.entry("http-header", ValueFormats::header),
            Map.entry("open-header", ValueFormats::openHeader),
            Map.entry("overlap", ValueFormats::overlap),
            Map.entry("delimiter", ValueFormats::delimiter),
            Map.entry("quote", ValueFormats::quote),
            Map.entry("gs1-company-prefix", ValueFormats::companyPrefix),
            Map.entry("placeholders", FillerFile::complaint),
            Map.entry("jsonata", ValueFormats::jsonata));

    private static final Pattern SECRET =
            Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]*|file:\\S.*|config:[A-Za-z0-9_.-]+");
    private static final Pattern COMPANY_PREFIX = Pattern.compile("[0-9]{6,12}");
    private static final Pattern SHORT_DURATION = Pattern.compile("([0-9]{1,6})([smhd])");
    private static final Pattern SENSITIVE_HEADER =
            Pattern.compile("(?i)(proxy-)?authorization|cookie|.*(token|secret|password|api-?key).*");

    private ValueFormats() {
    }

    static Iterable<String> names() {
        return CHECKS.keySet();
    }

    static Optional<Complaint> complaint(String format, String value) {
        return CHECKS.get(format).apply(value);
    }

    /** An overlap as a duration; empty when it is none. */
    static Optional<Duration> duration(String value) {
        Matcher word = SHORT_DURATION.matcher(value);
        try {
            String iso = !word.matches() ? value : (word.group(2).equals("d") ? "P" : "PT") + value.toUpperCase(Locale.ROOT);
            Duration duration = Duration.parse(iso);
            return duration.isNegative() ? Optional.empty() : Optional.of(duration);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Complaint> companyPrefix(String value) {
        return COMPANY_PREFIX.matcher(value).matches() ? Optional.empty()
                : Optional.of(new Complaint("not a GS1 company prefix: '" + value + "'", "6 to 12 digits, in quotes"));
    }

    private static Optional<Complaint> regex(String value) {
        try {
            Pattern.compile(value);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return wrong("not a regular expression: " + e.getDescription().toLowerCase(Locale.ROOT)
                    + (e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1)),
                    "Java's java.util.regex.Pattern says what is allowed");
        }
    }

    private static Optional<Complaint> timeZone(String value) {
        try {
            ZoneId.of(value);
            return Optional.empty();
        } catch (DateTimeException e) {
            return wrong("unknown time zone '" + value + "'", Spelling.nearest(value, ZoneId.getAvailableZoneIds())
                    .map(Spelling::didYouMean).orElse("for example Europe/Berlin or UTC"));
        }
    }

    private static Optional<Complaint> charset(String value) {
        try {
            Charset.forName(value);
            return Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return wrong("unknown charset '" + value + "'",
                    Spelling.nearest(value, List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16",
                    "US-ASCII"))
                            .map(Spelling::didYouMean).orElse("for example UTF-8 or windows-1252"));
        }
    }

    private static Optional<Complaint> locale(String value) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(value).build();
            String country = locale.getCountry();
            if (Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())
                    && (country.isEmpty() || Arrays.asList(Locale.getISOCountries()).contains(country))) {
                return Optional.empty();
            }
            return wrong("unknown locale '" + value + "'", "a language and a country, for example de-DE");
        } catch (IllformedLocaleException e) {
            return wrong("unknown locale '" + value + "'",
                    value.contains("_") ? "write " + value.replace('_', '-')
                    : "a language and a country, for example de-DE");
        }
    }

    private static Optional<Complaint> secretRef(String value) {
        return SECRET.matcher(value).matches() ? Optional.empty()
                : wrong("not a reference to a secret",
                "env:NAME, file:PATH or config:KEY; a secret never stands in a file of the configuration");
    }

    private static Optional<Complaint> jsonPointer(String value) {
        if (value.isEmpty() || value.startsWith("/") && !value.replace("~0", "").replace("~1", "").contains("~")) {
            return Optional.empty();
        }
        return wrong("not a JSON pointer: '" + value + "'",
                value.startsWith("$") || value.contains("~") ? "for example /value or /data/items"
                        : "did you mean '/" + value.replace('.', '/') + "'?");
    }

    private static Optional<Complaint> markerName(String value) {
        if (value.contains("/") || value.contains("\\")) {
            return wrong("the name leads into another folder", "the file stands beside the delivery");
        }
        String rest = value.replace("{name}", "").replace("{stem}", "");
        return rest.contains("{") || rest.contains("}")
                ? wrong("unknown placeholder in '" + value + "'", "only {name} and {stem} are known")
                : Optional.empty();
    }

    private static Optional<Complaint> header(String value) {
        return value.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") ? Optional.empty()
                : wrong("not the name of a header", "for example X-API-Key");
    }

    private static Optional<Complaint> openHeader(String value) {
        return SENSITIVE_HEADER.matcher(value).matches()
                ? wrong("the header '" + value + "' carries a secret", "use auth with a credentialRef") : header(value);
    }

    private static Optional<Complaint> overlap(String value) {
        return duration(value).isPresent() ? Optional.empty()
                : wrong("not a duration: '" + value + "'", "for example 90s, 15m, 2h, 1d or PT15M");
    }

    private static Optional<Complaint> delimiter(String value) {
        boolean one = value.length() == 1 && !value.isBlank() || value.equals(" ") || value.equals("\t");
        return one || value.equals("\\t") || value.equals("tab") ? Optional.empty()
                : wrong("'delimiter' must be one character", "for example \";\", or \"\\t\" for a tab");
    }

    private static Optional<Complaint> quote(String value) {
        return value.isEmpty() || value.length() == 1 && !value.isBlank() ? Optional.empty()
                : wrong("'quote' must be one character, or empty for none", "for example '\"'");
    }

    private static Optional<Complaint> jsonata(String value) {
        try {
            Jsonata.jsonata(value);
            return Optional.empty();
        } catch (JException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            return wrong("not a JSONata expression: " + reason, "see docs.jsonata.org");
        }
    }

    private static Optional<Complaint> wrong(String message, String hint) {
        return Optional.of(new Complaint(message, hint));
    }
}
