package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.config.FeedConfig.Afterwards;
import io.crosswalk.core.config.FeedConfig.ModeKind;
import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.identifier.CanonicalField;
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
        assertThat(feed.from().files())
                .isEqualTo(new FeedConfig.Files("ACME_SERIALS_\\d{8}_\\d{4}\\.csv(\\.gz)?", "{name}.ok",
                "{stem}.manifest.json", Afterwards.ARCHIVE, Afterwards.KEEP));
        assertThat(feed.from().envelope()).containsExactly("gzip");
        assertThat(feed.format())
                .isEqualTo(new FeedConfig.Format("csv", "windows-1252", ";", "\"", true, 1, "de-DE", null, Map.of()));
        assertThat(feed.mode()).isEqualTo(new FeedConfig.Mode(ModeKind.DELTA, 2, 20));
        assertThat(feed.map().get(CanonicalField.SERIAL))
                .isEqualTo(new FieldMapping("Seriennummer", null, null, List.of("trim"), null, null, true));
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
        assertThat(configuration.sweep()).isEqualTo(new Configuration.Sweep("0 0 12 ? * SUN", "Europe/Berlin"));
        assertThat(configuration.guards()).isEqualTo(new Configuration.Guards(50.0, 60.5, 5.0, 100.0));
        assertThat(configuration.retention()).isEqualTo(new Configuration.Retention(60, 730, 180, 730, 1095, 3650));
        assertThat(configuration.nightly())
                .isEqualTo(new Configuration.Nightly("0 0 3 * * ?", "UTC", List.of("itam", "erp", "acme-serials"),
                List.of("itam")));
        assertThat(configuration.authority().identity()).containsExactly("itam", "erp", "acme");
        assertThat(configuration.authority().fields())
                .containsOnlyKeys(CanonicalField.ASSET_TAG, CanonicalField.LOT, CanonicalField.LOCATION, CanonicalField.WARRANTY_END);
        assertThat(configuration.authority().freshness()).isEqualTo(Map.of(CanonicalField.LOCATION, Map.of("erp", 30, "itam", 90)));
        assertThat(configuration.manufacturers()).isEqualTo(Map.of("HP", List.of("Hewlett-Packard", "HP Inc.", "HPE")));
        assertThat(configuration.quality())
                .isEqualTo(new Configuration.Quality(Set.of("tbd"), 5, Map.of("MISSING_TAG", "task"), List.of()));
        assertThat(configuration.users())
                .containsExactly(new Configuration.User("ops", new SecretRef("env:OPS_PASSWORD_HASH"),
                Set.of("operator")));
        TargetConfig target = configuration.targets().get("itam");
        assertThat(target.policy())
                .isEqualTo(new TargetConfig.Policy(true, List.of("erp", "acme"), false, "read-back", 120, 20));
        assertThat(target.defaults())
                .isEqualTo(Map.of("status", "Ready to Deploy", "category", "Hardware", "company", "7"));
        assertThat(target.fields().get(CanonicalField.WARRANTY_END))
                .isEqualTo(new TargetConfig.TargetField("Warranty end", null));
    }

    @Test
    void fillsDefaults() {
        Configuration configuration = folder.with("targets/itam.yaml", ConfigFolder.TARGET).configuration();

        FeedConfig feed = configuration.feeds().get("erp");
        assertThat(feed.source()).isEqualTo("erp");
        assertThat(feed.from().path()).isEqualTo(root.toAbsolutePath().normalize().resolve("inbox").toString());
        assertThat(feed.from().files())
                .isEqualTo(new FeedConfig.Files("[^.].*", null, null, Afterwards.KEEP, Afterwards.KEEP));
        assertThat(feed.from().auth().type()).isEqualTo("none");
        assertThat(feed.from().paging().type()).isEqualTo("none");
        assertThat(feed.format())
                .isEqualTo(new FeedConfig.Format("csv", "UTF-8", ",", "\"", true, 1, null, null, Map.of()));
        assertThat(feed.mode()).isEqualTo(new FeedConfig.Mode(ModeKind.DELTA, 10, 20));
        assertThat(feed.onMiss()).isEqualTo(OnMiss.CREATE);
        assertThat(configuration.nightly().targets()).containsExactly("itam");
        assertThat(configuration.quality()).isEqualTo(new Configuration.Quality(Set.of(), 3, Map.of(), List.of()));
        assertThat(configuration.guards()).isEqualTo(new Configuration.Guards(null, null, 20.0, 30.0));
        assertThat(configuration.retention()).isEqualTo(new Configuration.Retention(14, null, null, null, null, null));
        assertThat(configuration.targets().get("itam").policy())
                .isEqualTo(new TargetConfig.Policy(false, List.of(), false, "read-back", 120, 20));
    }

    @Test
    void findsFilesOfSecretsFromTheFolder() {
        folder.feed("path: inbox", "path: inbox, credentialRef: file:secrets/one, auth: { type: bearer, credentialRef: file:/run/two }");

        FeedConfig.From from = folder.configuration().feeds().get("erp").from();

        assertThat(from.credentialRef()).hasToString("file:" + root.toAbsolutePath().normalize().resolve("secrets/one"));
        assertThat(from.auth().credentialRef()).hasToString("file:/run/two");
    }

    @Test
    void followsThePointerToTheRecordsOfARestFeedPageByPageOnly() {
        folder.with("feeds/erp.yaml", ConfigFolder.FEED
                .replace("type: file, path: inbox", "type: rest, url: 'http://c/'").replace("type: csv", "type: json, records: /value"));

        FeedConfig feed = folder.configuration().feeds().get("erp");

        assertThat(feed.from().records()).isEqualTo("/value");
        assertThat(feed.format().records()).isNull();
    }

    @Test
    void readsThePointerToTheRecordsInEitherPlace() {
        folder.feed("path: inbox", "path: inbox, records: /value")
                .with("feeds/b.yaml", ConfigFolder.FEED.replace("id: erp", "id: b")
                .replace("type: csv", "type: json, records: /value"));

        assertThat(folder.configuration().feeds().values())
                .allSatisfy(feed -> assertThat(feed.format().records()).isEqualTo("/value"));
    }

    @Test
    void readsWordsThatOtherReadersTakeForSomethingElse() {
        folder.feed("from: SN }",
                "from: SN }\n  status: { const: no }\n  lot: { const: 0012 }\n  name: { const: 2026-01-02 }\n  model: { const: 1.10 }");

        Map<CanonicalField, FieldMapping> map = folder.configuration().feeds().get("erp").map();

        assertThat(map.get(CanonicalField.STATUS).constant()).isEqualTo("no");
        assertThat(map.get(CanonicalField.LOT).constant()).isEqualTo("0012");
        assertThat(map.get(CanonicalField.NAME).constant()).isEqualTo("2026-01-02");
        assertThat(map.get(CanonicalField.MODEL).constant()).isEqualTo("1.10");
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        folder.with("feeds/erp.yaml", "\uFEFF" + ConfigFolder.FEED);

        assertThat(folder.faults()).isEmpty();
    }

    @Test
    void readsWhenPlacesAreLookedOver() {
        assertThat(good().stocktakes()).isEqualTo(new Configuration.Stocktakes(14, List.of(new Configuration.Round("Kiel, room 4", "0 0 7 1 * ?",
                "Europe/Berlin"))));
    }

    @Test
    void ranksWhatPeopleScanLastUnlessAuthorityNamesIt() {
        assertThat(good().sourceRanks()).endsWith("stocktake");
        assertThat(good().withStocktakeFeed().sourceRanks()).isEqualTo(good().sourceRanks());
    }

    private static Configuration good() {
        ReadResult result = new ConfigurationReader().read(GOOD);
        return result.configuration().orElseThrow(() -> new AssertionError(result.faults().toString()));
    }
}
