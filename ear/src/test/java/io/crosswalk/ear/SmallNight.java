package io.crosswalk.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** The smallest installation that has something to do: one folder with one CSV file, and no target. */
final class SmallNight {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private SmallNight(Path folder) {
        this.folder = folder;
    }

    static SmallNight in(Path folder) throws IOException {
        SmallNight night = new SmallNight(folder);
        Files.createDirectories(night.config().resolve("feeds"));
        Files.writeString(night.config().resolve("crosswalk.yaml"), """
                apiVersion: crosswalk/v1
                kind: Crosswalk
                organisation: { name: Contoso, tagPattern: "CT-[0-9]{6}" }
                nightly: { feeds: [ parts ] }
                """);
        Files.writeString(night.config().resolve("feeds/parts.yaml"), """
                apiVersion: crosswalk/v1
                kind: Feed
                metadata: { id: parts, source: erp, description: Parts from a folder }
                from: { type: file, path: %s, files: { include: "parts.*\\\\.csv", done: "{name}.ok", afterSuccess: keep, afterFailure: keep } }
                format: { type: csv, charset: UTF-8, delimiter: ",", header: true }
                mode: { kind: full, maxRejectPercent: 50 }
                map:
                  serial: { from: serial, required: true }
                  manufacturer: { const: ACME }
                  assetTag: { from: tag }
                onMiss: create
                """.formatted(Files.createDirectories(folder.resolve("inbox"))));
        return night;
    }

    Path config() {
        return folder.resolve("config");
    }

    Path data() {
        return folder.resolve("data");
    }

    void deliver(String name, String csv) throws IOException {
        Files.writeString(folder.resolve("inbox").resolve(name), csv);
        Files.createFile(folder.resolve("inbox").resolve(name + ".ok"));
    }

    /** Runs a night over REST as the generated user, and gives the answer once it is over. */
    JsonNode overRest(String root) throws Exception {
        String id = send(root, "/runs", HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString("{}"))).path("id").asText();
        return Programs.until(run -> !run.path("state").asText().equals("running"), () -> send(root, "/runs/" + id, HttpRequest.newBuilder()));
    }

    JsonNode send(String root, String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        String user = "admin:" + Files.readString(data().resolve("admin-password")).strip();
        HttpResponse<String> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(
                request.uri(URI.create(root + "/api/v1" + path)).timeout(Duration.ofMinutes(1)).header("Content-Type", "application/json")
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes())).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }
}
