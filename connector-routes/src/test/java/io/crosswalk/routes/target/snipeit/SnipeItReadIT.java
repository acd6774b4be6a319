package io.crosswalk.routes.target.snipeit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.crosswalk.core.delivery.PushOrder;
import io.crosswalk.core.delivery.PushResult;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetRow;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.routes.http.Peer;
import io.crosswalk.sandbox.Fault;
import io.crosswalk.sandbox.SnipeItOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnipeItReadIT {

    private final SnipeItWorld world = new SnipeItWorld(SnipeItOptions.version8());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aShortPageIsNotTheEnd() {
        IntStream.range(0, 60).forEach(i -> world.add(names(i)));
        world.sandbox.inject(new Fault.ShortPage(7), 3);

        assertThat(read(world.open())).hasSize(60).extracting(TargetRow::nativeId).doesNotHaveDuplicates();
    }

    @Test
    void readsAgainWhenTheTotalMoves() {
        IntStream.range(0, 700).forEach(i -> world.add(names(i)));
        List<String> ids = new ArrayList<>();

        world.open().read(row -> {
            if (ids.isEmpty()) {
                world.add(names(9999));
            }
            ids.add(row.nativeId());
        });

        assertThat(ids).hasSize(701).doesNotHaveDuplicates();
    }

    @Test
    void aListThatNeverComesToRestIsAFault() {
        IntStream.range(0, 501).forEach(i -> world.add(names(i)));
        Peer.Behaviour growing = new Peer.Behaviour() {
            private int total = 100;

            @Override
            public synchronized void answer(HttpExchange exchange) throws IOException {
                Peer.say(exchange, 200, "{\"total\": " + total++ + ", \"rows\": [{\"id\": 1}]}");
            }
        };
        try (Peer peer = new Peer(growing)) {
            assertThatThrownBy(() -> read(world.openAt(peer.url().toString()))).isInstanceOf(TransientFault.class).hasMessageContaining("changed");
        }
    }

    @Test
    void aListThatEndsTooEarlyIsAFault() {
        try (Peer peer = new Peer(exchange -> Peer.say(exchange, 200, exchange.getRequestURI().getQuery().contains("offset=0")
                ? "{\"total\": 5, \"rows\": [{\"id\": 1}]}" : "{\"total\": 5, \"rows\": []}"))) {
            assertThatThrownBy(() -> read(world.openAt(peer.url().toString()))).isInstanceOf(TransientFault.class).hasMessageContaining("1 of 5");
        }
    }

    @Test
    void aServerThatKnowsNoStatusFilterGivesEachAssetOnce() {
        String rows = IntStream.rangeClosed(1, 3).mapToObj(id -> "{\"id\": " + id + ", \"status_label\": {\"status_meta\": \"deployable\"}}")
                .collect(Collectors.joining(","));
        try (Peer peer = new Peer(exchange -> Peer.say(exchange, 200, "{\"total\": 3, \"rows\": [" + rows + "]}"))) {
            assertThat(read(world.openAt(peer.url().toString()))).hasSize(3).extracting(TargetRow::state).containsOnly(TargetRow.State.ACTIVE);
            assertThat(peer.asked()).hasSize(3);
        }
    }

    @Test
    void anErrorInsideASuccessIsAFault() {
        try (Peer peer = new Peer(exchange -> Peer.say(exchange, 200, "{\"status\":\"error\",\"messages\":\"No.\",\"payload\":null}"))) {
            assertThatThrownBy(() -> read(world.openAt(peer.url().toString()))).isInstanceOf(TransientFault.class).hasMessageContaining("No.");
        }
    }

    @Test
    void anAddressThatIsNotTheApiIsAFault() {
        try (Peer page = new Peer(exchange -> Peer.say(exchange, 200, "<html>Sign in</html>"));
                Peer login = new Peer(exchange -> {
                    exchange.getResponseHeaders().set("Location", "/login");
                    Peer.say(exchange, 302, "");
                })) {
            assertThatThrownBy(() -> read(world.openAt(page.url().toString()))).isInstanceOf(TransientFault.class);
            assertThatThrownBy(() -> read(world.openAt(login.url().toString()))).isInstanceOf(PermanentFault.class);
        }
    }

    @Test
    void alwaysAsksForJson() {
        List<String> accepted = new ArrayList<>();
        try (Peer peer = new Peer(exchange -> {
            accepted.add(exchange.getRequestHeaders().getFirst("Accept"));
            Peer.say(exchange, 200, "{\"total\": 0, \"rows\": []}");
        })) {
            read(world.openAt(peer.url().toString()));
        }

        assertThat(accepted).hasSize(3).containsOnly("application/json");
    }

    @Test
    void understandsAMissInTheLanguageOfTheSite() {
        try (Peer peer = new Peer(SnipeItReadIT::german)) {
            PushResult result = world.openAt(peer.url().toString()).push(create());

            assertThat(result).isInstanceOfSatisfying(PushResult.Done.class, done -> assertThat(done.row().nativeId()).isEqualTo("9"));
        }
    }

    @Test
    void aLookupThatFailsOtherwiseIsNoMiss() {
        try (Peer peer = new Peer(exchange -> Peer.say(exchange, 200, exchange.getRequestURI().getPath().contains("nobody")
                ? "{\"status\":\"error\",\"messages\":\"Asset existiert nicht.\",\"payload\":null}"
                : "{\"status\":\"error\",\"messages\":\"Datenbank voll.\",\"payload\":null}"))) {
            PushResult result = world.openAt(peer.url().toString()).push(create());

            assertThat(result).isInstanceOf(PushResult.Deferred.class);
            assertThat(peer.asked()).noneMatch(asked -> asked.startsWith("POST"));
        }
    }

    private static void german(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String asset = "{\"id\": 9, \"serial\": \"SN-1\", \"asset_tag\": \"CT-1\", \"model\": {\"name\": \"X100\"}, \"manufacturer\": {\"name\": \"ACME\"},"
                + " \"status_label\": {\"name\": \"Ready to Deploy\", \"status_meta\": \"deployable\"}}";
        if ("POST".equals(exchange.getRequestMethod())) {
            Peer.say(exchange, 200, "{\"status\":\"success\",\"messages\":\"Ja\",\"payload\":{\"id\": 9}}");
        } else if (path.contains("/hardware/by")) {
            Peer.say(exchange, 200, "{\"status\":\"error\",\"messages\":\"Asset existiert nicht.\",\"payload\":null}");
        } else {
            Peer.say(exchange, 200, path.endsWith("/hardware/9") ? asset : "{\"total\": 0, \"rows\": []}");
        }
    }

    private static PushOrder.Create create() {
        return new PushOrder.Create(1, Map.of(CanonicalField.SERIAL, "SN-1", CanonicalField.ASSET_TAG, "CT-1", CanonicalField.MANUFACTURER, "ACME",
                CanonicalField.MODEL, "X100"));
    }

    private static Map<CanonicalField, String> names(int number) {
        return Map.of(CanonicalField.SERIAL, "SN-" + number, CanonicalField.ASSET_TAG, "CT-" + number);
    }

    private static List<TargetRow> read(TargetAdapter adapter) {
        List<TargetRow> rows = new ArrayList<>();
        adapter.read(rows::add);
        return rows;
    }
}
