package io.crosswalk.routes.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the other side asks us to wait.
 *
 * <p>Read from the header {@code Retry-After} (seconds or a date, RFC 9110 10.2.3), else from {@code retryAfter} in the
 * body (Snipe-IT 8.2 and later). Values beyond {@link #LONGEST} were seen in the field (367946340 seconds) and are
 * capped: no answer can stop a night for longer.
 */
final class RetryAfter {

    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Pattern IN_BODY = Pattern.compile("\"retryAfter\"\\s*:\\s*\"?(\\d{1,18})\"?");
    private static final int BODY_LOOKED_AT = 4096;

    private RetryAfter() {
    }

    static Optional<Duration> of(Optional<String> header, byte[] body, Clock clock) {
        return header.flatMap(text -> parsed(text.strip(), clock)).or(() -> inBody(body)).map(RetryAfter::capped);
    }

    static Duration capped(Duration asked) {
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Optional<Duration> parsed(String text, Clock clock) {
        if (text.matches("\\d{1,18}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        if (text.matches("\\d+")) {
            return Optional.of(LONGEST);
        }
        try {
            Duration until = Duration.between(clock.instant(),
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return Optional.of(until.isNegative() ? Duration.ZERO : until);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // neither seconds nor a date: as good as absent
        }
    }

    private static Optional<Duration> inBody(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, BODY_LOOKED_AT), StandardCharsets.UTF_8);
        Matcher found = IN_BODY.matcher(head);
        return found.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(found.group(1)))) : Optional.empty();
    }
}
