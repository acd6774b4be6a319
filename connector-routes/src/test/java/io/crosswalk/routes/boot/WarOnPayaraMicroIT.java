package io.crosswalk.routes.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR as it was built, on Payara Micro. */
@ExtendWith({Surroundings.class, ArquillianExtension.class})
@RunAsClient
class WarOnPayaraMicroIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ArquillianResource
    private URL deployed;

    @Deployment(testable = false)
    static WebArchive war() {
        File[] built = new File("target").listFiles((folder, name) -> name.matches("connector-routes-.*\\.war"));
        return ShrinkWrap.createFromZipFile(WebArchive.class, built[0]);
    }

    @Test
    void isHealthyWithItsDatabase() throws Exception {
        HttpResponse<String> health = get("/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"UP\"").contains("database");
    }

    @Test
    void letsNobodyInWithoutAName() throws Exception {
        assertThat(get("/api/v1/runs").statusCode()).isEqualTo(401);
    }

    @Test
    void runsAFeedThroughRestAndShowsItsReport() throws Exception {
        JsonNode run = json(send("/api/v1/runs", request -> request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))));
        Instant end = Instant.now().plus(PATIENCE);
        do {
            run = json(send("/api/v1/runs/" + run.path("id").asText(), HttpRequest.Builder::GET));
        } while (run.path("state").asText().equals("running") && Instant.now().isBefore(end));

        assertThat(run.path("exitCode").asInt()).as(run.toString()).isEqualTo(1);
        JsonNode delivery = run.path("report").path("feeds").path(0).path("deliveries").path(0);
        assertThat(delivery.path("created").asLong()).isEqualTo(1);
        assertThat(delivery.path("rejected").asLong()).isEqualTo(1);
        HttpResponse<String> page = send("/reports/" + run.path("report").path("run").asText() + "/", HttpRequest.Builder::GET);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("parts.csv");
        assertThat(json(send("/api/v1/assets?tag=CT-000001", HttpRequest.Builder::GET)).path("items")).hasSize(1);
        JsonNode trail = json(send("/api/v1/trail?run=" + run.path("report").path("run").asText(), HttpRequest.Builder::GET));
        assertThat(trail.at("/items/0/action").asText()).as(trail.toString()).isEqualTo("created");
        JsonNode verified = json(send("/api/v1/trail/verification", HttpRequest.Builder::GET));
        assertThat(verified.path("whole").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.path("entries").asLong()).isPositive();
    }

    @Test
    void knowsNoTaskThatIsNotThere() throws Exception {
        HttpResponse<String> decided = send("/api/v1/discrepancies/4711/decision", request -> request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"choice\": \"dismiss\", \"reason\": \"known\"}")));

        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(404);
        assertThat(decided.body()).contains("There is no discrepancy 4711.");
        assertThat(send("/api/v1/discrepancies/4711", HttpRequest.Builder::GET).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWhenTheNightIsDue() throws Exception {
        assertThat(get("/health").body()).contains("schedules").contains("03:00");
    }

    @Test
    void staysReadyAndTellsWhichFeedIsLate() throws Exception {
        HttpResponse<String> health = get("/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"", "ATTENTION", "feed silent has not delivered yet");
        assertThat(send("/metrics", HttpRequest.Builder::GET).body()).contains("crosswalk_feed_late{feed=\"silent\"} 1\n");
        assertThat(send("/reports/", HttpRequest.Builder::GET).body()).contains("feed silent has not delivered yet");
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> with) throws Exception {
        String user = "admin:" + Files.readString(Path.of(System.getProperty("crosswalk.it.folder"), "data/admin-password")).strip();
        return exchange(with.apply(HttpRequest.newBuilder(address(path)).timeout(PATIENCE).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))).build());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return exchange(HttpRequest.newBuilder(address(path)).timeout(PATIENCE).build());
    }

    private static HttpResponse<String> exchange(HttpRequest request) throws Exception {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The address that the server tells may be the machine's own; it listens on loopback only. */
    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + deployed.getPort() + deployed.getPath().replaceAll("/$", "") + path);
    }
}
