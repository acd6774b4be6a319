package io.crosswalk.core.config;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
class ProbeTest {
    @TempDir Path dir;
    void say(String what, ConfigFolder f) { System.err.println("== " + what); f.faults().forEach(System.err::println); }
    ConfigFolder f() throws Exception { Path d = Files.createTempDirectory(dir, "c"); return new ConfigFolder(d); }
    @Test void probe() throws Exception {
        long t = System.nanoTime();
        ReadResult r = new ConfigurationReader().read(Path.of("src/test/resources/config/good"));
        System.err.println((System.nanoTime() - t) / 1000000 + " ms " + r.faults());
        r.configuration().ifPresent(c -> System.err.println(EffectiveConfiguration.yaml(c)));
        say("ok", f());
        say("unknown", f().feed("format: {", "fromat: {"));
        say("unknown in ref", f().feed("path: inbox", "paht: inbox"));
        say("password", f().feed("path: inbox", "path: inbox, password: hunter2"));
        say("inline secret", f().feed("path: inbox", "path: inbox, credentialRef: hunter2"));
        say("inline num secret", f().feed("path: inbox", "path: inbox, credentialRef: 123456"));
        say("field", f().feed("serial:", "seriel:"));
        say("types", f().feed("path: inbox", "path: [ a ], port: no, envelope: gzip"));
        say("path number", f().feed("path: inbox", "path: 12"));
        say("null", f().feed("path: inbox", "path:"));
        say("enum", f().feed("format: {", "onMiss: creat\nformat: {"));
        say("sftp", f().feed("type: file", "type: sftp"));
        say("ftp", f().feed("type: file", "type: ftp, username: x"));
        say("pgp", f().feed("path: inbox", "path: inbox, envelope: [ pgp, lzma ]"));
        say("paging", f().feed("type: file, path: inbox", "type: rest, url: 'http://a:b@c/', paging: nextlink"));
        say("paging obj", f().feed("type: file, path: inbox", "type: rest, url: 'http://c/', paging: { size: x, foo: 3 }"));
        say("authority", f().crosswalk("nightly", "authority: { serail: [ erp ], lot: erp, identity: [ er ] }\nnightly"));
        say("severity", f().crosswalk("nightly", "quality: { severities: { MISSING_TAGS: task, DUP_TAG: warn }, placeholders: defualt }\nnightly"));
        say("users", f().crosswalk("nightly", "users: [ { name: a b, roles: [ boss ] }, { name: x, passwordHashRef: 'pbkdf2-sha256:1:2:3', roles: [] } ]\nnightly"));
        say("fields", f().target("to:", "fields: { lot: { custom: a, field: b }, foo: {custom: x}, sku: {} }\nto:"));
        say("kind", f().feed("kind: Feed", "kind: Target"));
        say("api", f().feed("crosswalk/v1", "crosswalk/v2"));
        say("yaml", f().feed("from: {", "from: { {"));
        say("dup", f().feed("format: {", "from: { a: b }\nformat: {"));
        say("alias", f().feed("serial: { from: SN }", "serial: &a { from: SN }\n  lot: *a"));
        say("rec", f().feed("serial: { from: SN }", "serial: &a { from: *a }"));
        say("tag", f().feed("from: SN", "from: !!java.net.URL [ 'http://x' ]"));
        say("two docs", f().feed("map:", "---\nmap:"));
        say("headers", f().feed("path: inbox", "path: inbox, headers: { Authorization: abc, X-Ok: 1 }"));
        say("undef", f().feed("SN", "*hunter2"));
        say("nl", f().feed("path: inbox", "paht: inbox, paths: x"));
        say("cr", f().feed("map:", "schedule: { cron: '0 15 2 * *', timeZone: Europe/Berln }\nmode: { maxRejectPercent: 101, kind: 3 }\nmap:"));
        say("mark", f().feed("path: inbox", "path: inbox, files: { include: '[a', done: 'x/y', manifest: 'a' }"));
        say("cyc", f().with("feeds/erp.yaml", "- a"));
        say("deep", f().with("feeds/erp.yaml", "a: " + "[".repeat(5000)));
        say("ctl", f().with("feeds/erp.yaml", "a: b\nc: \u0001"));
        say("empty", f().with("feeds/erp.yaml", ""));
        say("tab", f().feed("map:\n", "map:\n\t"));
    }
}
