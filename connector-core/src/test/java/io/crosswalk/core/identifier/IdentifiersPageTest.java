package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentifiersPageTest {

    private static final Path PAGE = Path.of("../config/IDENTIFIERS.md");
    private static final Path SOURCES = Path.of("src/main/java/io/crosswalk/core/identifier");
    private static final Pattern GIVEN = Pattern.compile("(?:note|doubt|fails|settle|other|fitsAs|lookAlike|misfit)\\([^\"()]*\"([a-z0-9_]+)\"");

    @Test
    void pageSaysWhatTheProductDoes() throws IOException {
        if (Boolean.getBoolean("crosswalk.reference.write")) {
            Files.writeString(PAGE, IdentifiersPage.text());
        }

        assertThat(Files.readString(PAGE))
                .as("config/IDENTIFIERS.md is stale; run: mvn -pl connector-core test -Dtest=IdentifiersPageTest -Dcrosswalk.reference.write=true")
                .isEqualTo(IdentifiersPage.text());
    }

    @Test
    void everyReasonInTheCodeIsExplained() {
        assertThat(given()).isNotEmpty().allSatisfy(reason ->
                assertThat(Reasons.meaning(reason)).as("reasons.txt needs a line for %s", reason).isPresent());
    }

    @Test
    void everyReasonThatReadingGivesIsExplained() {
        Random random = new Random(40);
        for (Kind kind : List.of(Kind.SERIAL, Kind.ASSET_TAG, Kind.LOT, Kind.SKU, Kind.GTIN, Kind.IMEI, Kind.MEID, Kind.EID, Kind.ICCID, Kind.VIN)) {
            for (int i = 0; i < 5_000; i++) {
                Identifier read = Identifiers.read(kind, AnyInput.mutated(random), AnyInput.OWN_RULES);
                assertThat(read.reasons()).describedAs("%s", read).allMatch(reason -> Reasons.meaning(reason).isPresent());
            }
        }
    }

    private static Set<String> given() {
        Set<String> reasons = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                Matcher matcher = GIVEN.matcher(Files.readString(file));
                while (matcher.find()) {
                    reasons.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }
}
