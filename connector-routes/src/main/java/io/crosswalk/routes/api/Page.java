package io.crosswalk.routes.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next give it back as {@code cursor} to read on; null on the last page
 */
public record Page<T>(List<T> items, String next) {

    static final String LIMIT = "50";
    private static final int MOST = 500;

    /** Whole lists that are short by nature. */
    static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** Cuts a page out of what was read with one row to spare; the spare row tells that there is more. */
    static <T> Page<T> cut(List<T> withOneToSpare, int limit, Function<T, Object> id) {
        if (withOneToSpare.size() <= limit) {
            return new Page<>(List.copyOf(withOneToSpare), null);
        }
        List<T> items = List.copyOf(withOneToSpare.subList(0, limit));
        return new Page<>(items, cursor(id.apply(items.get(limit - 1)).toString()));
    }

    static int limit(String asked) {
        try {
            int limit = Integer.parseInt(asked);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // said below, in the same words
        }
        throw Refusal.invalid("limit is a number from 1 to " + MOST + ".");
    }

    /** The id after which the page starts; 0 for the first. */
    static long after(String cursor) {
        try {
            return cursor == null ? 0 : Long.parseUnsignedLong(opened(cursor));
        } catch (NumberFormatException e) {
            throw foreign();
        }
    }

    static String opened(String cursor) {
        try {
            String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!id.isEmpty() && id.length() <= 128) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // said below, in the same words
        }
        throw foreign();
    }

    static Refusal foreign() {
        return Refusal.invalid("cursor is not one of ours; take it from 'next' of the page before.");
    }

    private static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
