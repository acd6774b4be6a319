package io.crosswalk.core.report;

import io.crosswalk.core.report.RunReport.DeliverySection;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How numbers and times are written for people, the same everywhere on the page. */
final class Figures {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Figures() {
    }

    /** Groups of three, parted by a thin space that does not break. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202F');
    }

    /** {@code 1 row}, {@code 1 234 rows}. */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    static String seconds(double seconds) {
        if (seconds < 100) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3600 ? whole / 60 + " min " + whole % 60 + " s" : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    /** An instant as people say it, or the text itself where it is none. */
    static String instant(String iso) {
        try {
            return iso == null ? "" : MINUTES.format(Instant.parse(iso)) + " UTC";
        } catch (DateTimeException e) {
            return iso;
        }
    }

    static String between(String started, String finished) {
        try {
            return seconds(Duration.between(Instant.parse(started), Instant.parse(finished)).toMillis() / 1000.0);
        } catch (DateTimeException | NullPointerException e) {
            return "";
        }
    }

    /** The five outcomes of rows, added up over deliveries. */
    static Rows rows(List<DeliverySection> deliveries) {
        return deliveries.stream()
                .map(it -> new Rows(it.read(), it.created(), it.updated(), it.unchanged(), it.held(), it.rejected()))
                .reduce(Rows.NONE, Rows::plus);
    }

    /** How many rows had which outcome. */
    record Rows(long read, long created, long updated, long unchanged, long held, long rejected) {

        static final Rows NONE = new Rows(0, 0, 0, 0, 0, 0);

        Rows plus(Rows more) {
            return new Rows(read + more.read, created + more.created, updated + more.updated, unchanged + more.unchanged,
                    held + more.held, rejected + more.rejected);
        }
    }
}
