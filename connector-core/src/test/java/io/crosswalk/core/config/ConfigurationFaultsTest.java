package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several files say together, and what cannot be read at all. */
class ConfigurationFaultsTest {

    @TempDir
    private Path root;
    private ConfigFolder folder;

    @BeforeEach
    void startValid() {
        folder = new ConfigFolder(root);
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
                "crosswalk.yaml:1:1: there are 2 targets and no authority.assetTag (say which source is the master of asset tags, for example assetTag: [ itam"
                        + " ])");
    }

    @Test
    void refusesAFeedAndATargetOfOneName() {
        folder.with("targets/erp.yaml", ConfigFolder.TARGET.replace("id: itam", "id: erp"));

        assertThat(folder.faults())
                .containsExactly("feeds/erp.yaml:3:17: a target has the id 'erp' too (feeds and targets share their names; rename one)");
    }

    @Test
    void refusesATargetThatIsCalledLikeTheRegister() {
        folder.with("targets/register.yaml", ConfigFolder.TARGET.replace("id: itam", "id: register"));

        assertThat(folder.faults()).containsExactly("targets/register.yaml:3:17: a target cannot be called 'register' (run --accept register means the register"
                + " itself; choose another name)");
    }

    @Test
    void refusesRetentionAndGuardsThatCannotBe() {
        folder.crosswalk("nightly", "retention: { auditDays: 29, reportsDays: 0, deliveryDays: 7, receiptsDays: 1.5 }\n"
                + "guards: { maxGonePercent: -1, maxCreatedPercent: half }\nnightly");

        assertThat(String.join("\n", folder.faults())).contains("crosswalk.yaml:4:", "crosswalk.yaml:5:", "'deliveryDays' (did you mean 'deliveriesDays'?)",
                "'auditDays' must be at least 30", "'receiptsDays' must be a whole number", "'maxGonePercent' must be at least 0");
        assertThat(folder.faults()).hasSize(6);
    }

    @Test
    void namesTheSourceWhereAFeedWasGiven() {
        folder.feed("id: erp", "id: erp, source: sap").crosswalk("nightly", "authority: { lot: [ erp ] }\nnightly");

        assertThat(folder.faults())
                .containsExactly("crosswalk.yaml:4:21: 'erp' is neither a source of a feed nor a target (the source of the feed 'erp' is 'sap')");
    }

    @Test
    void reportsAllFaultsOfAllFilesInReadingOrder() {
        folder.crosswalk("name:", "nam:").feed("type: csv", "type: cvs").feed("SN", "SN").target("snipe-it", "glpi")
                .with("feeds/broken.yaml", "a: [").with("feeds/old.yml", "");

        assertThat(folder.faults()).containsExactly(
                "crosswalk.yaml:3:17: unknown key 'nam' (did you mean 'name'?)",
                "feeds/broken.yaml:1:5: not readable as YAML: expected the node content, but found '<stream end>' (look at the indentation, quotes"
                        + " and brackets here and in the line before)",
                "feeds/old.yml:1:1: only files that end in .yaml are read (rename it, or move it out of the folder)",
                "targets/itam.yaml:4:13: this version does not have the type of target 'glpi' yet (available: snipe-it)");
    }

    @Test
    void doesNotBlameNamesThatAnUnreadableFileMayDeclare() {
        folder.crosswalk("[ erp ]", "[ erp, acme ]\n  }\nauthority: { lot: [ acme ]").with("feeds/acme.yaml", "");

        assertThat(folder.faults())
                .containsExactly("feeds/acme.yaml:1:1: the file is empty (config/templates shows what belongs here)");
    }

    @Test
    void reportsAMissingFolderAndAMissingFile() throws IOException {
        ReadResult nowhere = new ConfigurationReader().read(root.resolve("nowhere"));
        Files.delete(root.resolve("crosswalk.yaml"));

        assertThat(nowhere.faults()).singleElement()
                .satisfies(fault -> assertThat(fault.message()).startsWith("there is no configuration folder"));
        assertThat(folder.faults())
                .containsExactly("crosswalk.yaml:1:1: the file is missing (config/templates shows what belongs there)");
    }

    @Test
    void boundsWhatAHostileFileCosts() throws IOException {
        folder.with("feeds/deep.yaml", "a: " + "[".repeat(100_000))
                .with("feeds/large.yaml", "#" + "x".repeat(YamlReader.MAX_BYTES))
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
    void neverRepeatsASecret() {
        folder.feed("path: inbox",
                "path: inbox, password: hunter2, credentialRef: hunter2, headers: { Cookie: hunter2 }")
                .with("feeds/rest.yaml", ConfigFolder.FEED.replace("id: erp", "id: rest")
                .replace("type: file, path: inbox",
                        "type: rest, url: 'https://me:hunter2@erp.example/', auth: { type: bearer, credentialRef: [ hunter2 ] }"))
                .with("feeds/tag.yaml", "credentialRef: !hunter2 x")
                .with("feeds/alias.yaml", "credentialRef: *hunter2");

        assertThat(folder.faults()).hasSizeGreaterThan(6).noneMatch(fault -> fault.contains("hunter2"));
    }

    private ConfigFolder twoTargets() {
        return folder.with("targets/itam.yaml", ConfigFolder.TARGET)
                .with("targets/other.yaml", ConfigFolder.TARGET.replace("id: itam", "id: other"));
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [ x, x, x, x, x, x, x, x, x ]\n");
        for (int i = 1; i < 10; i++) {
            String last = "*a" + (i - 1);
            bomb.append("a").append(i).append(": &a").append(i).append(" [ ").append((last + ", ").repeat(8))
                    .append(last).append(" ]\n");
        }
        return bomb.toString();
    }
}
