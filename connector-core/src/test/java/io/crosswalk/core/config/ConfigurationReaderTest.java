package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.config.FeedConfig.Afterwards;
import io.crosswalk.core.config.FeedConfig.ModeKind;
import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.identifier.CanonicalField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {

    private static final Path GOOD = Path.of("src/test/resources/config/good");

    @TempDir
    private Path root;
    private ConfigFolder folder;

    @BeforeEach
    void startValid() {
        folder = new ConfigFolder(root);
    }

    @Test
    void readsEveryKeyOfAFeed() {
        FeedConfig feed = good().feeds().get("acme-serials");

        assertThat(feed.source()).isEqualTo("acme");
        assertThat(feed.schedule()).isEqualTo(new FeedConfig.Schedule("0 15 2 * * ?", "Europe/Berlin", 30));
        assertThat(feed.from().port()).isEqualTo(2121);
        assertThat(feed.from().credentialRef()).hasToString("env:FEED_ACME_KEY");
        assertThat(feed.from().files()).isEqualTo(new FeedConfig.Files("ACME_SERIALS_\\d{8}_\\d{4}\\.csv(\\.gz)?", "{name}.ok",
                "{stem}.manifest.json", Afterwards.ARCHIVE, Afterwards.KEEP));
        assertThat(feed.from().envelope()).containsExactly("gzip");
        assertThat(feed.format()).isEqualTo(new FeedConfig.Format("csv", "windows-1252", ";", "\"", true, 1, "de-DE", null, Map.of()));
        assertThat(feed.mode()).isEqualTo(new FeedConfig.Mode(ModeKind.DELTA, 2, 20));
        assertThat(feed.map().get(CanonicalField.SERIAL)).isEqualTo(new FieldMapping("Seriennummer", null, null, List.of("trim"), null, null, true));
        assertThat(feed.map().get(CanonicalField.MANUFACTURER).constant()).isEqualTo("ACME");
        assertThat(feed.map().get(CanonicalField.SHIP_DATE).pattern()).isEqualTo("dd.MM.yyyy");
        assertThat(feed.onMiss()).isEqualTo(OnMiss.HOLD);
    }

    @Test
    void readsEveryKeyOfARestFeed() {
        FeedConfig.From from = good().feeds().get("erp").from();

        assertThat(from.auth()).isEqualTo(new FeedConfig.Auth("oauth2", null, new SecretRef("config:erp.secret"), null,
                "https://login.example/token", "crosswalk", "assets"));
        assertThat(from.paging()).isEqualTo(new FeedConfig.Paging("offset", Map.of("size", "200", "total", "/total")));
        assertThat(from.records()).isEqualTo("/value");
        assertThat(from.watermark()).isEqualTo(new FeedConfig.Watermark("changedSince", "PT15M"));
        assertThat(from.headers()).isEqualTo(Map.of("Accept-Language", "no"));
        assertThat(good().feeds().get("erp").format().type()).isEqualTo("json");
    }

    @Test
    void readsEveryKeyOfTheRest() {
        Configuration configuration = good();

        assertThat(configuration.organisation().tagPattern().pattern()).isEqualTo("CT-[0-9]{6}");
        assertThat(configuration.nightly()).isEqualTo(new Configuration.Nightly("0 0 3 * * ?", "UTC", List.of("itam", "erp", "acme-serials"), List.of("itam")));
        assertThat(configuration.authority().identity()).containsExactly("itam", "erp", "acme");
        assertThat(configuration.authority().fields()).containsOnlyKeys(CanonicalField.ASSET_TAG, CanonicalField.LOT, CanonicalField.WARRANTY_END);
        assertThat(configuration.manufacturers()).isEqualTo(Map.of("HP", List.of("Hewlett-Packard", "HP Inc.", "HPE")));
        assertThat(configuration.quality()).isEqualTo(new Configuration.Quality(Set.of("tbd"), 5, Map.of("MISSING_TAG", "task")));
        assertThat(configuration.users()).containsExactly(new Configuration.User("ops", new SecretRef("env:OPS_PASSWORD_HASH"), Set.of("operator")));
        TargetConfig target = configuration.targets().get("itam");
        assertThat(target.policy()).isEqualTo(new TargetConfig.Policy(true, List.of("erp", "acme"), false, "read-back", 120, 20));
        assertThat(target.defaults()).isEqualTo(Map.of("status", "Ready to Deploy", "category", "Hardware", "company", "7"));
        assertThat(target.fields().get(CanonicalField.WARRANTY_END)).isEqualTo(new TargetConfig.TargetField("Warranty end", null));
    }

    @Test
    void fillsDefaults() {
        Configuration configuration = folder.with("targets/itam.yaml", ConfigFolder.TARGET).configuration();

        FeedConfig feed = configuration.feeds().get("erp");
        assertThat(feed.source()).isEqualTo("erp");
        assertThat(feed.from().path()).isEqualTo(root.toAbsolutePath().normalize().resolve("inbox").toString());
        assertThat(feed.from().files()).isEqualTo(new FeedConfig.Files("[^.].*", null, null, Afterwards.KEEP, Afterwards.KEEP));
        assertThat(feed.from().auth().type()).isEqualTo("none");
        assertThat(feed.from().paging().type()).isEqualTo("none");
        assertThat(feed.format()).isEqualTo(new FeedConfig.Format("csv", "UTF-8", ",", "\"", true, 1, null, null, Map.of()));
        assertThat(feed.mode()).isEqualTo(new FeedConfig.Mode(ModeKind.DELTA, 10, 20));
        assertThat(feed.onMiss()).isEqualTo(OnMiss.CREATE);
        assertThat(configuration.nightly().targets()).containsExactly("itam");
        assertThat(configuration.quality()).isEqualTo(new Configuration.Quality(Set.of(), 3, Map.of()));
        assertThat(configuration.targets().get("itam").policy()).isEqualTo(new TargetConfig.Policy(false, List.of(), false, "read-back", 120, 20));
    }

    @Test
    void readsThePointerToTheRecordsInEitherPlace() {
        folder.feed("path: inbox", "path: inbox, records: /value").with("feeds/b.yaml", ConfigFolder.FEED.replace("id: erp", "id: b").replace("type: csv", "type: json, records: /value"));

        assertThat(folder.configuration().feeds().values()).allSatisfy(feed -> assertThat(feed.format().records()).isEqualTo("/value"));
    }

    @Test
    void readsWordsThatOtherReadersTakeForSomethingElse() {
        folder.feed("from: SN }", "from: SN }\n  status: { const: no }\n  lot: { const: 0012 }\n  name: { const: 2026-01-02 }\n  model: { const: 1.10 }");

        Map<CanonicalField, FieldMapping> map = folder.configuration().feeds().get("erp").map();

        assertThat(map.get(CanonicalField.STATUS).constant()).isEqualTo("no");
        assertThat(map.get(CanonicalField.LOT).constant()).isEqualTo("0012");
        assertThat(map.get(CanonicalField.NAME).constant()).isEqualTo("2026-01-02");
        assertThat(map.get(CanonicalField.MODEL).constant()).isEqualTo("1.10");
    }

    @Test
    void acceptsAsMasterOfTagsOneOfTwoTargets() {
        twoTargets().crosswalk("nightly", "authority: { assetTag: [ itam ] }\nnightly");

        assertThat(folder.faults()).isEmpty();
    }

    @Test
    void refusesTwoTargetsWithoutAMasterOfTags() {
        twoTargets();

        assertThat(folder.faults()).containsExactly(
                "crosswalk.yaml:1:1: there are 2 targets and no authority.assetTag (say which source is the master of asset tags, for example assetTag: [ itam ])");
    }

    @Test
    void refusesAFeedAndATargetOfOneName() {
        folder.with("targets/erp.yaml", ConfigFolder.TARGET.replace("id: itam", "id: erp"));

        assertThat(folder.faults()).containsExactly("feeds/erp.yaml:3:17: a target has the id 'erp' too (feeds and targets share their names; rename one)");
    }

    @Test
    void namesTheSourceWhereAFeedWasGiven() {
        folder.feed("id: erp", "id: erp, source: sap").crosswalk("nightly", "authority: { lot: [ erp ] }\nnightly");

        assertThat(folder.faults()).containsExactly("crosswalk.yaml:4:21: 'erp' is neither a source of a feed nor a target (the source of the feed 'erp' is 'sap')");
    }

    @Test
    void reportsAllFaultsOfAllFilesInReadingOrder() {
        folder.crosswalk("name:", "nam:").feed("type: csv", "type: cvs").feed("SN", "SN").target("snipe-it", "glpi")
                .with("feeds/broken.yaml", "a: [").with("feeds/old.yml", "");

        assertThat(folder.faults()).containsExactly(
                "crosswalk.yaml:3:17: unknown key 'nam' (did you mean 'name'?)",
                "feeds/broken.yaml:1:5: not readable as YAML: expected the node content, but found '<stream end>' (look at the indentation, quotes and brackets here and in the line before)",
                "feeds/old.yml:1:1: only files that end in .yaml are read (rename it, or move it out of the folder)",
                "targets/itam.yaml:4:13: this version does not have the type of target 'glpi' yet (available: snipe-it)");
    }

    @Test
    void doesNotBlameNamesThatAnUnreadableFileMayDeclare() {
        folder.crosswalk("[ erp ]", "[ erp, acme ]\n  }\nauthority: { lot: [ acme ]").with("feeds/acme.yaml", "");

        assertThat(folder.faults()).containsExactly("feeds/acme.yaml:1:1: the file is empty (config/templates shows what belongs here)");
    }

    @Test
    void reportsAMissingFolderAndAMissingFile() throws IOException {
        ReadResult nowhere = new ConfigurationReader().read(root.resolve("nowhere"));
        Files.delete(root.resolve("crosswalk.yaml"));

        assertThat(nowhere.faults()).singleElement().satisfies(fault -> assertThat(fault.message()).startsWith("there is no configuration folder"));
        assertThat(folder.faults()).containsExactly("crosswalk.yaml:1:1: the file is missing (config/templates shows what belongs there)");
    }

    @Test
    void boundsWhatAHostileFileCosts() throws IOException {
        folder.with("feeds/deep.yaml", "a: " + "[".repeat(100_000)).with("feeds/large.yaml", "#" + "x".repeat(YamlReader.MAX_BYTES))
                .with("feeds/bomb.yaml", bomb()).with("feeds/control.yaml", "a: b\nc: \u0001");
        Files.write(root.resolve("feeds/latin.yaml"), "a: b\nc: Gr\u00f6\u00dfe".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(folder.faults().stream().filter(fault -> !fault.startsWith("feeds/bomb"))).containsExactly(
                "feeds/control.yaml:2:4: a control character that YAML does not allow (remove it)",
                "feeds/deep.yaml:1:1: nested too deeply, or too many aliases (write it out plainly)",
                "feeds/large.yaml:1:1: the file is larger than 1 MiB (keep data out of the configuration)",
                "feeds/latin.yaml:2:6: the file is not UTF-8 text (save it as UTF-8)");
        assertThat(folder.faults()).anyMatch(fault -> fault.startsWith("feeds/bomb"));
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        folder.with("feeds/erp.yaml", "\uFEFF" + ConfigFolder.FEED);

        assertThat(folder.faults()).isEmpty();
    }

    @Test
    void neverRepeatsASecret() {
        folder.feed("path: inbox", "path: inbox, password: hunter2, credentialRef: hunter2, headers: { Cookie: hunter2 }")
                .with("feeds/rest.yaml", ConfigFolder.FEED.replace("id: erp", "id: rest").replace("type: file, path: inbox",
                        "type: rest, url: 'https://me:hunter2@erp.example/', auth: { type: bearer, credentialRef: [ hunter2 ] }"))
                .with("feeds/tag.yaml", "credentialRef: !hunter2 x").with("feeds/alias.yaml", "credentialRef: *hunter2");

        assertThat(folder.faults()).hasSizeGreaterThan(6).noneMatch(fault -> fault.contains("hunter2"));
    }

    private ConfigFolder twoTargets() {
        return folder.with("targets/itam.yaml", ConfigFolder.TARGET).with("targets/other.yaml", ConfigFolder.TARGET.replace("id: itam", "id: other"));
    }

    private static Configuration good() {
        ReadResult result = new ConfigurationReader().read(GOOD);
        return result.configuration().orElseThrow(() -> new AssertionError(result.faults().toString()));
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [ x, x, x, x, x, x, x, x, x ]\n");
        for (int i = 1; i < 10; i++) {
            String last = "*a" + (i - 1);
            bomb.append("a").append(i).append(": &a").append(i).append(" [ ").append((last + ", ").repeat(8)).append(last).append(" ]\n");
        }
        return bomb.toString();
    }
}
