package io.crosswalk.core.feed.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Moments, written as ISO 8601 instants, or as the day they fall on where the field is a date.
 *
 * <p>Without a pattern ISO 8601 is read; a time without an offset is a time of the feed's own zone, a day without a time
 * its beginning.
 */
final class DateTimeShape implements Shape {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendPattern("['T'][' ']").append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart().appendPattern("[XXX][XX][X]").optionalEnd().optionalEnd()
            .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter formatter;
    private final String form;
    private final ZoneId zone;
    private final boolean dayOnly;
    private final MappingCode code;

    /**
     * Reads moments.
     *
     * @param dayOnly writes the day, as the source counted it, instead of the instant
     */
    DateTimeShape(String pattern, Locale locale, ZoneId zone, boolean dayOnly) {
        this.formatter = pattern == null ? ISO : DateShape.strict(pattern, locale);
        this.form = pattern == null ? "ISO 8601" : pattern;
        this.zone = zone;
        this.dayOnly = dayOnly;
        this.code = dayOnly ? MappingCode.NOT_A_DATE : MappingCode.NOT_A_DATETIME;
    }

    @Override
    public String write(String value, boolean numeric) throws Unmappable {
        try {
            TemporalAccessor read = formatter.parseBest(value, ZonedDateTime::from, OffsetDateTime::from,
                    LocalDateTime::from, LocalDate::from);
            return dayOnly ? LocalDate.from(read).toString() : instant(read).toString();
        } catch (DateTimeException e) {
            throw new Unmappable(code, CellText.shown(value) + " is no date and time of the form " + form);
        }
    }

    private Instant instant(TemporalAccessor read) {
        if (read instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (read instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        return read instanceof LocalDateTime local ? local.atZone(zone).toInstant()
                : LocalDate.from(read).atStartOfDay(zone).toInstant();
    }
}
