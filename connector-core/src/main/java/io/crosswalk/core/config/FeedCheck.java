package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds in one feed what a schema cannot say: what this version lacks, and keys that do not go together. */
final class FeedCheck {

    private static final Set<String> FILE_SERVERS = Set.of("ftp", "ftps", "sftp");

    private final Availability availability;
    private final YamlDocument feed;
    private final List<ConfigFault> faults = new ArrayList<>();

    private FeedCheck(Availability availability, YamlDocument feed) {
        this.availability = availability;
        this.feed = feed;
    }

    static List<ConfigFault> check(Availability availability, YamlDocument feed) {
        FeedCheck check = new FeedCheck(availability, feed);
        check.transport();
        check.format();
        check.credentials();
        check.paging();
        check.rules();
        check.faults.addAll(MappingCheck.check(availability, feed));
        return check.faults;
    }

    private void transport() {
        text("/from/type").flatMap(availability::transport).ifPresent(it -> faults.add(feed.atValue("/from/type", it)));
        JsonNode envelope = feed.tree().at("/from/envelope");
        for (int i = 0; i < envelope.size(); i++) {
            String at = "/from/envelope/" + i;
            // A name that the schema does not know is the schema's fault to report.
            text(at).filter(Set.of("pgp", "gzip", "zip")::contains).flatMap(availability::envelope)
                    .ifPresent(it -> faults.add(feed.atValue(at, it)));
        }
    }

    /** A rule without which units would be mixed up, or that is no opinion. */
    private void rules() {
        JsonNode fixed = DocumentKind.FEED.schema().at("/$defs/fixedMatchRule/oneOf");
        for (int i = 0; i < feed.tree().at("/match/off").size(); i++) {
            String at = "/match/off/" + i;
            for (JsonNode rule : fixed) {
                if (text(at).filter(rule.get("const").asText()::equals).isPresent()) {
                    faults.add(feed.atValue(at, "the rule '" + rule.get("const").asText() + "' cannot be switched off", rule.get("description").asText()));
                }
            }
        }
    }

    private void format() {
        text("/format/type").flatMap(availability::format)
                .ifPresent(it -> faults.add(feed.atValue("/format/type", it)));
    }

    private void paging() {
        String at = has("/from/paging/type") ? "/from/paging/type" : "/from/paging";
        boolean complete = has("/from/paging/key") && has("/from/paging/keyParam");
        if (text(at).filter("keyset"::equals).isPresent() && !complete) {
            faults.add(feed.atValue(at, "keyset needs key and keyParam",
                    "for example paging: { type: keyset, key: /id, keyParam: after }"));
        }
    }

    private void credentials() {
        boolean server = text("/from/type").filter(FILE_SERVERS::contains).isPresent();
        if (server && text("/from/username").isPresent() && !has("/from/credentialRef")) {
            faults.add(feed.atKey("/from/username", "a username without a credential", "add credentialRef: env:NAME"));
        }
        String auth = text("/from/auth/type").orElse("none");
        if (auth.equals("none")) {
            return;
        }
        if (!has("/from/auth/credentialRef") && !has("/from/credentialRef")) {
            faults.add(feed.atKey("/from/auth", auth + " needs a credential", "add credentialRef: env:NAME"));
        }
        if (auth.equals("basic") && !has("/from/auth/username") && !has("/from/username")) {
            faults.add(feed.atKey("/from/auth", "basic needs a user", "add username"));
        }
    }

    private boolean has(String pointer) {
        return !feed.tree().at(pointer).isMissingNode();
    }

    private Optional<String> text(String pointer) {
        return Optional.ofNullable(feed.tree().at(pointer).textValue());
    }
}
