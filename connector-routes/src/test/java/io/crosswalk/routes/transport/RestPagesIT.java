package io.crosswalk.routes.transport;

import static io.crosswalk.routes.http.Peer.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.SecretRef;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.feed.Arrival;
import io.crosswalk.routes.http.ManualTime;
import io.crosswalk.routes.http.Peer;
import io.crosswalk.routes.pipeline.IntakeContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestPagesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static IntakeContext intake;

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheRoutes() {
        intake = IntakeContext.start();
    }

    @AfterAll
    static void stopTheRoutes() {
        intake.close();
    }

    @Test
    void keepsTheTextOfEveryRecordAsItWasSent() throws IOException {
        String first = "{\"id\":007e1, \"n\":1.10,\"big\":12345678901234567890123.10,\"e\":1E5,\"t\":\"\u00e4\\u0041]},{\"}".replace("007e1", "7e1");
        String body = "\ufeff{ \"meta\": {\"list\":[1,2]}, \"data\" : {\"items\": [ " + first
                + " ,\n {\"nested\":{\"a\":[1,[2]]}}, \"text\", 42 ,null], \"x\":1}}";
        try (Peer peer = new Peer(x -> say(x, 200, body))) {
            Arrival arrival = fetch(Feeds.rest(peer.url().toString(), "/data/items", "none", Map.of()));

            assertThat(Files.readString(arrival.file())).isEqualTo("[\n" + first + ",\n{\"nested\":{\"a\":[1,[2]]}},\n\"text\",\n42,\nnull\n]\n");
            assertThat(arrival.bytes()).isEqualTo(Files.size(arrival.file()));
            assertThat(intake.camel().getRoutes()).isEmpty();
        }
    }

    @Test
    void readsPagesInTheCharsetThatTheyNameOrShow() throws IOException {
        for (String charset : List.of("ISO-8859-1", "UTF-16LE", "UTF-16", "UTF-8", "no-such%charset")) {
            try (Peer peer = new Peer(x -> {
                byte[] body = "[{\"n\":\"M\u00fcller\"}]".getBytes(charset.startsWith("no") ? "UTF-8" : charset);
                x.getResponseHeaders().set("Content-Type", "application/json; charset=" + charset);
                x.sendResponseHeaders(200, body.length);
                x.getResponseBody().write(body);
            })) {
                assertThat(Files.readString(fetch(Feeds.rest(peer.url().toString(), null, "none", Map.of())).file())).contains("M\u00fcller");
            }
        }
    }

    @Test
    void readsOnAfterAShortPageUntilTheStatedTotalIsThere() throws IOException {
        try (Peer peer = new Peer(x -> {
            int offset = parameter(x, "offset");
            int count = offset == 0 ? 3 : Math.min(parameter(x, "limit"), 25 - offset);
            say(x, 200, "{\"total\":\"25\",\"rows\":" + rows(offset, count) + "}");
        })) {
            Arrival arrival = fetch(Feeds.rest(peer.url().toString(), "/rows", "offset", Map.of("size", "10", "total", "/total")));

            assertThat(ids(arrival)).isEqualTo(IntStream.range(0, 25).boxed().toList());
            assertThat(peer.asked()).hasSize(4).first().isEqualTo("GET /api?limit=10&offset=0");
        }
    }

    @Test
    void readsOnUntilAPageIsEmptyWhereNothingIsStated() throws IOException {
        try (Peer peer = new Peer(x -> {
            int page = parameter(x, "page");
            say(x, 200, rows(page * 10, page < 3 ? page == 1 ? 2 : 5 : 0));
        })) {
            assertThat(ids(fetch(Feeds.rest(peer.url() + "?a=b", null, "page", Map.of("sizeParam", "per_page"))))).hasSize(7);
            assertThat(peer.asked()).hasSize(3).first().isEqualTo("GET /api?a=b&per_page=500&page=1");
        }
    }

    @Test
    void followsKeysUntilThePeerSaysThatThereIsNoMore() throws IOException {
        try (Peer peer = new Peer(x -> {
            int after = x.getRequestURI().getQuery().contains("after=") ? parameter(x, "after") : -1;
            say(x, 200, "{\"more\":" + (after < 5) + ",\"rows\":" + rows(after + 1, 4) + "}");
        })) {
            Arrival arrival = fetch(Feeds.rest(peer.url().toString(), "/rows", "keyset", Map.of("key", "/id", "keyParam", "after", "hasMore", "/more")));
            assertThat(ids(arrival)).isEqualTo(IntStream.range(0, 12).boxed().toList());
        }
    }

    @Test
    void followsLinksInTheBodyOrTheHeaderAlsoPastAnEmptyPage() throws IOException {
        try (Peer peer = new Peer(x -> {
            switch (x.getRequestURI().toString()) {
                case "/api" -> say(x, 200, "{\"value\":[{\"id\":1}],\"@odata.nextLink\":\"/api/2?skip=a%20b\"}");
                case "/api/2?skip=a%20b" -> say(x, 200, "{\"value\":[],\"@odata.nextLink\":\"3\"}");
                case "/api/3" -> {
                    x.getResponseHeaders().set("Link", "</api/first>; rel=\"first\", </api/4>; rel=\"next\"");
                    say(x, 200, "{\"value\":[{\"id\":3}]}");
                }
                default -> say(x, 200, "{\"value\":[{\"id\":4}],\"next\":null}");
            }
        })) {
            assertThat(ids(fetch(Feeds.rest(peer.url().toString(), "/value", "nextLink", Map.of())))).containsExactly(1, 3, 4);
        }
    }

    @Test
    void followsCursors() throws IOException {
        try (Peer peer = new Peer(x -> {
            boolean last = String.valueOf(x.getRequestURI().getQuery()).contains("pageCursor=a=b");
            say(x, 200, "{\"d\":" + rows(last ? 5 : 0, 5) + ",\"c\":" + (last ? "\"\"" : "\"a=b\"") + "}");
        })) {
            Map<String, String> parameters = Map.of("next", "/c", "cursorParam", "pageCursor");
            assertThat(ids(fetch(Feeds.rest(peer.url().toString(), "/d", "cursor", parameters)))).hasSize(10);
        }
    }

    @Test
    void neverFollowsALinkToAnotherHost() {
        try (Peer other = new Peer(x -> say(x, 200, "{}"));
                Peer peer = new Peer(x -> say(x, 200, "{\"value\":[{\"id\":1}],\"next\":\"" + other.url() + "\"}"))) {
            refuses(Feeds.rest(peer.url().toString(), "/value", "nextLink", Map.of()), PermanentFault.class, "another host");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void refusesThePageThatComesTwice() {
        try (Peer peer = new Peer(x -> say(x, 200, rows(0, 5)))) {
            refuses(Feeds.rest(peer.url().toString(), null, "page", Map.of()), PermanentFault.class, "same page twice");
        }
    }

    @Test
    void refusesALinkThatLeadsBack() {
        try (Peer peer = new Peer(x -> say(x, 200, "{\"value\":[],\"next\":\"/api?a=1\"}"))) {
            refuses(Feeds.rest(peer.url().toString(), "/value", "nextLink", Map.of()), PermanentFault.class, "read already");
        }
    }

    @Test
    void refusesAnEmptyPageThatClaimsThatThereIsMore() {
        try (Peer peer = new Peer(x -> say(x, 200, "{\"more\":true,\"rows\":[]}"))) {
            refuses(Feeds.rest(peer.url().toString(), "/rows", "offset", Map.of("hasMore", "/more")), TransientFault.class, "claims that there is more");
        }
    }

    @Test
    void readsAgainWhenTheTotalMovesAndGivesUpWhenItNeverRests() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (Peer peer = new Peer(x -> {
            int offset = parameter(x, "offset");
            int total = asked.incrementAndGet() < 2 ? 4 : 5;
            say(x, 200, "{\"total\":" + total + ",\"rows\":" + rows(offset, Math.min(2, total - offset)) + "}");
        })) {
            Feeds feed = Feeds.rest(peer.url().toString(), "/rows", "offset", Map.of("size", "2", "total", "/total"));
            assertThat(ids(fetch(feed))).containsExactly(0, 1, 2, 3, 4);
        }
        AtomicInteger total = new AtomicInteger(10);
        try (Peer peer = new Peer(x -> say(x, 200, "{\"total\":" + total.incrementAndGet() + ",\"rows\":" + rows(parameter(x, "offset"), 2) + "}"))) {
            refuses(Feeds.rest(peer.url().toString(), "/rows", "offset", Map.of("total", "/total")), TransientFault.class, "total");
            assertThat(Files.list(folder.resolve("spool"))).hasSize(1);
        }
    }

    @Test
    void refusesAStatedTotalThatIsNeverReached() {
        try (Peer peer = new Peer(x -> say(x, 200, "{\"total\":9,\"rows\":" + rows(0, parameter(x, "offset") == 0 ? 5 : 0) + "}"))) {
            refuses(Feeds.rest(peer.url().toString(), "/rows", "offset", Map.of("total", "/total")), TransientFault.class, "not reached");
        }
    }

    @Test
    void endsAtTheCeilingOfPages() {
        try (Peer peer = new Peer(x -> say(x, 200, rows(parameter(x, "offset"), 1)))) {
            refuses(Feeds.rest(peer.url().toString(), null, "offset", Map.of("maxPages", "20")), PermanentFault.class, "does not end after 21 pages");
        }
    }

    @Test
    void namesThePlacesOfListsWhereThePointerLeadsNowhere() {
        try (Peer peer = new Peer(x -> say(x, 200, "{\"data\":{\"items\":[]}}"))) {
            refuses(Feeds.rest(peer.url().toString(), "/rows", "none", Map.of()), PermanentFault.class, "/data/items");
        }
    }

    @Test
    void refusesHtmlAndTruncatedJsonWithoutQuotingThem() {
        try (Peer peer = new Peer(x -> say(x, 200, x.getRequestURI().getPath().endsWith("/html") ? "<html>s3cr3t" : "[{\"id\":1},{\"id\":\"s3cr3t"))) {
            refuses(Feeds.rest(peer.url() + "/html", null, "none", Map.of()), PermanentFault.class, "not JSON");
            refuses(Feeds.rest(peer.url() + "/cut", null, "none", Map.of()), PermanentFault.class, "not JSON");
        }
    }

    @Test
    void waitsForAThrottledPageAndTakesItUpAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (Peer peer = new Peer(x -> {
            x.getResponseHeaders().set("Retry-After", "7");
            say(x, asked.incrementAndGet() == 1 ? 429 : 200, rows(0, 1));
        })) {
            assertThat(ids(fetch(Feeds.rest(peer.url().toString(), null, "none", Map.of())))).hasSize(1);
            assertThat(time.slept()).isEqualTo(Duration.ofSeconds(7));
        }
    }

    @Test
    void saysThatTheCredentialWasRefusedAndChecksStepByStep() throws IOException {
        SecretRef secret = new SecretRef("file:" + Files.writeString(folder.resolve("secret"), "r1ght"));
        FeedConfig.Auth auth = new FeedConfig.Auth("bearer", null, secret, null, null, null, null);
        try (Peer peer = new Peer(x -> say(x, "Bearer r1ght".equals(x.getRequestHeaders().getFirst("Authorization")) ? 200 : 401, rows(0, 3)))) {
            Feeds anonymous = Feeds.rest(peer.url().toString(), null, "none", Map.of());
            Feeds known = anonymous.auth(auth);

            assertThat(ids(fetch(known))).hasSize(3);
            refuses(anonymous, PermanentFault.class, "credential was refused");
            assertThat(transports().check(known.feed())).hasSize(4).allSatisfy(c -> assertThat(c.state()).isEqualTo(Check.State.OK));
            assertThat(transports().check(anonymous.feed())).extracting(Check::state).containsExactly(Check.State.OK, Check.State.OK,
                    Check.State.FAILED, Check.State.SKIPPED);
        }
    }

    private Arrival fetch(Feeds feeds) {
        return transports().fetch(feeds.feed(), folder.resolve("spool")).get(0);
    }

    private void refuses(Feeds feeds, Class<? extends Exception> type, String message) {
        assertThatThrownBy(() -> fetch(feeds)).isInstanceOf(type).hasMessageContaining(message)
                .satisfies(fault -> assertThat(fault.toString() + fault.getCause()).doesNotContain("s3cr3t"));
    }

    private Transports transports() {
        return new Transports(intake.camel(), intake.pickups(), time, time, Duration.ofMillis(400), PageLimits.standard());
    }

    private static List<Integer> ids(Arrival arrival) throws IOException {
        JsonNode rows = JSON.readTree(arrival.file().toFile());
        return IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).path("id").asInt()).toList();
    }

    private static String rows(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "{\"id\":" + i + "}").collect(Collectors.joining(",", "[", "]"));
    }

    private static int parameter(HttpExchange exchange, String name) {
        String query = new String(exchange.getRequestURI().getQuery().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        for (String each : query.split("&")) {
            if (each.startsWith(name + "=")) {
                return Integer.parseInt(each.substring(name.length() + 1));
            }
        }
        throw new IllegalStateException("no " + name + " in " + query);
    }
}
