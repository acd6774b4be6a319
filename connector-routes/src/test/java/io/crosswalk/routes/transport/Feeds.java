package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.FeedConfig.Afterwards;
import io.crosswalk.core.config.SecretRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Feeds for tests: a test names only what it is about. */
record Feeds(FeedConfig.From from) {

    static final String CSV = "[A-Za-z0-9_-]+\\.(csv|bin)";

    static Feeds file(Path folder) {
        return new Feeds(new FeedConfig.From("file", null, null, folder.toString(), null, null, null, null, files(CSV, null, Afterwards.KEEP),
                List.of(), null, null, null, null, Map.of()));
    }

    static Feeds ftp(int port, String path, SecretRef password) {
        return new Feeds(new FeedConfig.From("ftp", "127.0.0.1", port, path, null, "contoso", password, null, files(CSV, "{name}.ok", Afterwards.KEEP),
                List.of(), null, null, null, null, Map.of()));
    }

    static Feeds rest(String url, String records, String paging, Map<String, String> parameters) {
        return new Feeds(new FeedConfig.From("rest", null, null, null, url, null, null, null, null, List.of(), null,
                new FeedConfig.Paging(paging, parameters), records, null, Map.of()));
    }

    Feeds with(String include, String done, Afterwards afterSuccess) {
        return new Feeds(new FeedConfig.From(from.type(), from.host(), from.port(), from.path(), from.url(), from.username(), from.credentialRef(),
                null, files(include, done, afterSuccess), List.of(), from.auth(), from.paging(), from.records(), null, from.headers()));
    }

    Feeds auth(FeedConfig.Auth auth) {
        return new Feeds(new FeedConfig.From(from.type(), from.host(), from.port(), from.path(), from.url(), from.username(), from.credentialRef(),
                null, from.files(), List.of(), auth, from.paging(), from.records(), null, from.headers()));
    }

    FeedConfig feed() {
        return new FeedConfig("acme-serials", "acme", null, null, from, null, null, Map.of(), FeedConfig.OnMiss.CREATE);
    }

    private static FeedConfig.Files files(String include, String done, Afterwards afterSuccess) {
        return new FeedConfig.Files(include, done, null, afterSuccess, Afterwards.KEEP);
    }
}
