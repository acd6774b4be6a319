package io.crosswalk.core.feed.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.FeedFixture;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.ReadContext;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    private static final FeedConfig FEED = FeedFixture.feed().required(CanonicalField.SERIAL, "s")
            .map(CanonicalField.LOCATION, "l").build();

    @TempDir
    Path folder;

    @Test
    void showsWhatEachRowWouldBecome() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "s,l\nSN1,Berlin\n,Bonn\nSN3,\n");

        JsonNode answer = new ObjectMapper().readTree(Preview.of(FEED, ReadContext.NONE, file, 2).json());

        assertThat(answer.fieldNames()).toIterable()
                .containsExactly("feed", "read", "observations", "rejected", "rows");
        assertThat(answer.at("/feed").asText()).isEqualTo("acme");
        assertThat(answer.at("/read").asInt()).isEqualTo(3);
        assertThat(answer.at("/observations").asInt()).isEqualTo(2);
        assertThat(answer.at("/rejected").asInt()).isEqualTo(1);
        assertThat(answer.at("/rows")).hasSize(2);
        assertThat(answer.at("/rows/0/line").asInt()).isEqualTo(2);
        assertThat(answer.at("/rows/0/raw").asText()).isEqualTo("SN1,Berlin");
        assertThat(answer.at("/rows/0/observation")).hasToString("{\"serial\":\"SN1\",\"location\":\"Berlin\"}");
        assertThat(answer.at("/rows/0/identifiers/0/kind").asText()).isEqualTo("serial");
        assertThat(answer.at("/rows/0/rejection").isNull()).isTrue();
        assertThat(answer.at("/rows/1/observation").isNull()).isTrue();
        assertThat(answer.at("/rows/1/rejection/code").asText()).isEqualTo("MAP-001");
    }

    @Test
    void countsEverythingThoughItListsNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "s,l\nSN1,Berlin\n,Bonn\n");

        assertThat(Preview.of(FEED, ReadContext.NONE, file, 0))
                .isEqualTo(new Preview("acme", 2, 1, 1, java.util.List.of()));
    }

    @Test
    void listsEachUnitThatARowNames() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "s,l\nSN01A; SN02B,Berlin\nSN03C,Bonn\n");

        JsonNode answer = new ObjectMapper().readTree(Preview.of(FEED, ReadContext.NONE, file, 10).json());

        assertThat(answer.at("/read").asInt()).isEqualTo(2);
        assertThat(answer.at("/observations").asInt()).isEqualTo(3);
        assertThat(answer.at("/rows").findValuesAsText("line")).containsExactly("2", "2", "3");
        assertThat(answer.at("/rows").findValuesAsText("raw")).startsWith("SN01A; SN02B,Berlin");
        assertThat(answer.at("/rows/0/identifiers/0/key").asText()).isEqualTo("SN01A");
        assertThat(answer.at("/rows/1/observation")).hasToString("{\"serial\":\"SN02B\",\"location\":\"Berlin\"}");
    }
}
