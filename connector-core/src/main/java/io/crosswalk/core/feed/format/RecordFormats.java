package io.crosswalk.core.feed.format;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.RecordFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every format this installation can read: what is shipped, and what plugins add. */
public final class RecordFormats {

    private RecordFormats() {
    }

    /** The format with the name of {@code format.type}; empty where nobody reads it. */
    public static Optional<RecordFormat> of(String type) {
        return Optional.ofNullable(all().get(type));
    }

    /** The names that {@link #of} knows, in alphabetical order. */
    public static SortedSet<String> types() {
        return new TreeSet<>(all().keySet());
    }

    private static Map<String, RecordFormat> all() {
        Map<String, RecordFormat> found = new TreeMap<>();
        ServiceLoader.load(RecordFormat.class, RecordFormat.class.getClassLoader())
                .forEach(format -> found.putIfAbsent(format.type(), format));
        ServiceLoader.load(RecordFormat.class).forEach(format -> found.putIfAbsent(format.type(), format));
        return found;
    }

    /**
     * The charset a feed declares, UTF-8 where it declares none; also the one its reject files are written in.
     *
     * @throws IllegalArgumentException when there is no such charset
     */
    public static Charset charset(FeedConfig.Format format) {
        String name = format.charset();
        if (name == null || name.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no charset '" + name + "'", e);
        }
    }
}
