package io.crosswalk.core.feed.mapping;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.FieldMapping;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.EventWord;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Chooses how the values of a field are read, from its own shape and from {@code type} and {@code pattern}. */
final class Shapes {

    private static final List<String> TYPES = List.of("text", "date", "datetime", "number");
    private static final int ISO_DAY = 10;

    private final Locale locale;
    private final ZoneId zone;

    /** Takes locale and time zone from the feed; throws {@link IllegalArgumentException} where there are none such. */
    Shapes(FeedConfig feed) {
        String tag = feed.format().locale();
        this.locale = tag == null || tag.isBlank() ? Locale.ROOT : new Locale.Builder().setLanguageTag(tag).build();
        String name = feed.schedule() == null ? null : feed.schedule().timeZone();
        try {
            this.zone = name == null || name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("schedule.timeZone: there is no time zone '" + name + "'", e);
        }
    }

    Shape of(CanonicalField field, FieldMapping mapping) {
        String type = mapping.type();
        if (type != null && !TYPES.contains(type)) {
            throw new IllegalArgumentException("there is no type '" + type + "'" + NearestName.hint(type, TYPES));
        }
        if (field.kind().isPresent() || field == CanonicalField.EVENT) {
            return identifierOrEvent(field, type);
        }
        Shape shape = switch (field.shape()) {
            case DATE -> date(type, mapping.pattern());
            case DATETIME -> dateTime(type, mapping.pattern());
            case NUMBER -> number(type);
            case TEXT, LIST -> text(type, mapping.pattern());
        };
        if (mapping.pattern() != null && (shape instanceof NumberShape || "text".equals(type))) {
            throw new IllegalArgumentException("a pattern belongs to a date or datetime only");
        }
        return shape;
    }

    private static Shape identifierOrEvent(CanonicalField field, String type) {
        if (type != null && !"text".equals(type)) {
            throw new IllegalArgumentException(field.kind().isPresent()
                    ? "identifiers are always text, never a " + type : "an event is one word, never a " + type);
        }
        return field == CanonicalField.EVENT ? Shapes::event : Shapes::asGiven;
    }

    private Shape date(String type, String pattern) {
        if ("datetime".equals(type)) {
            return new DateTimeShape(pattern, locale, zone, true);
        }
        only("date", type);
        DateShape day = new DateShape(pattern, locale);
        if (pattern != null || type != null) {
            return day;
        }
        DateTimeShape moment = new DateTimeShape(null, locale, zone, true);
        return (value, numeric) -> (value.length() > ISO_DAY ? moment : day).write(value, numeric);
    }

    private Shape dateTime(String type, String pattern) {
        if (!"date".equals(type)) {
            only("datetime", type);
        }
        return new DateTimeShape(pattern, locale, zone, false);
    }

    private Shape number(String type) {
        only("number", type);
        return new NumberShape(locale);
    }

    private Shape text(String type, String pattern) {
        return switch (type == null ? "text" : type) {
            case "date" -> new DateShape(pattern, locale);
            case "datetime" -> new DateTimeShape(pattern, locale, zone, false);
            case "number" -> new NumberShape(locale);
            default -> {
                if (pattern != null) {
                    throw new IllegalArgumentException("a pattern belongs to a date or datetime only");
                }
                yield Shapes::asGiven;
            }
        };
    }

    private static void only(String own, String type) {
        if (type != null && !type.equals(own)) {
            throw new IllegalArgumentException("this field is a " + own + " and cannot be read as " + type);
        }
    }

    private static String asGiven(String value, boolean numeric) {
        return value;
    }

    private static String event(String value, boolean numeric) throws Unmappable {
        String word = value.toLowerCase(Locale.ROOT);
        if (EventWord.of(word).isEmpty()) {
            throw new Unmappable(MappingCode.UNKNOWN_EVENT, CellText.shown(value) + " is no event"
                    + NearestName.hint(word, EventWord.words()) + "; map it with a replace transform");
        }
        return word;
    }
}
