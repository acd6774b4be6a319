package io.crosswalk.core.config;

import io.crosswalk.core.identifier.CanonicalField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One declared delivery stream: where it comes from, how it is read, what it means. One YAML file.
 *
 * @param rulesOff words of the rules of matching that say nothing in the hands of this feed
 */
public record FeedConfig(String id, String source, String description, Schedule schedule, From from, Format format,
        Mode mode, Map<CanonicalField, FieldMapping> map, OnMiss onMiss, Set<String> rulesOff) {

    private static final Set<String> FILE_SERVERS = Set.of("file", "ftp", "ftps", "sftp");

    public FeedConfig {
        map = Map.copyOf(map);
        rulesOff = Set.copyOf(rulesOff);
    }

    /** A feed in whose hands every rule of matching counts. */
    public FeedConfig(String id, String source, String description, Schedule schedule, From from, Format format, Mode mode,
            Map<CanonicalField, FieldMapping> map, OnMiss onMiss) {
        this(id, source, description, schedule, from, format, mode, map, onMiss, Set.of());
    }

    /** When the feed is due; {@code freshnessHours} is how old its newest delivery may grow before it is late. */
    public record Schedule(String cron, String timeZone, Integer freshnessHours) {
    }

    /**
     * How the feed is fetched.
     *
     * @param type {@code file | ftp | ftps | sftp | rest} or a dialect
     * @param host and {@code port}, {@code path}: for the file servers; {@code path} alone for {@code file}
     * @param url for {@code rest}
     * @param records JSON pointer to the list of records in a page; null or empty: the page itself
     */
    public record From(String type, String host, Integer port, String path, String url, String username,
            SecretRef credentialRef, String hostKey, Files files, List<String> envelope, Auth auth, Paging paging,
            String records, Watermark watermark, Map<String, String> headers) {

        public From {
            envelope = List.copyOf(envelope);
            headers = Map.copyOf(headers);
        }

        /** Whether every fetch asks the source anew, so that the same answer is news; a file may merely lie there still. */
        public boolean isAsked() {
            return !FILE_SERVERS.contains(type);
        }
    }

    /**
     * Which files, and what becomes of them.
     *
     * @param include Java regular expression over the whole file name
     * @param done name of the marker without which a file is not touched ({@code {name}}, {@code {stem}}), or null
     * @param manifest name of the manifest, or null
     */
    public record Files(String include, String done, String manifest, Afterwards afterSuccess, Afterwards afterFailure) {
    }

    /** What happens to a delivery at the source once we are through with it. */
    public enum Afterwards { ARCHIVE, KEEP, DELETE }

    /** Credentials of a REST source: {@code none | basic | bearer | apiKey | oauth2}. */
    public record Auth(String type, String username, SecretRef credentialRef, String header, String tokenUrl,
            String clientId, String scope) {
    }

    /**
     * How pages follow one another: {@code none | offset | page | keyset | nextLink | cursor}.
     *
     * @param parameters names and sizes of the strategy: {@code offsetParam}, {@code limitParam}, {@code pageParam},
     *     {@code sizeParam}, {@code size}, {@code firstPage}, {@code total} (JSON pointer), {@code next} (JSON pointer),
     *     {@code cursorParam}, {@code key} (JSON pointer within a record), {@code keyParam}, {@code hasMore} (JSON pointer),
     *     {@code maxPages}
     */
    public record Paging(String type, Map<String, String> parameters) {

        public Paging {
            parameters = Map.copyOf(parameters);
        }

        public Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name));
        }
    }

    /** Pull only what changed since last time: the field's query parameter, and how far to look back. */
    public record Watermark(String field, String overlap) {
    }

    /** How bytes become records; {@code options} holds what only one format knows. */
    public record Format(String type, String charset, String delimiter, String quote, boolean header, int headerLine,
            String locale, String records, Map<String, String> options) {

        public Format {
            options = Map.copyOf(options);
        }
    }

    /** What a delivery claims to be, and when it is too bad to believe. */
    public record Mode(ModeKind kind, double maxRejectPercent, double shrinkGuardPercent) {
    }

    /** {@code FULL}: what is missing is gone. {@code DELTA}: says nothing about what is missing. */
    public enum ModeKind { FULL, DELTA }

    /** What to do with a row that names a unit nobody knows. */
    public enum OnMiss { CREATE, HOLD, REJECT }
}
