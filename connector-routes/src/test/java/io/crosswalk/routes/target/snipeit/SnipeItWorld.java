package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.config.SecretRef;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.routes.http.HttpLimits;
import io.crosswalk.routes.target.TargetWorld;
import io.crosswalk.sandbox.Fault;
import io.crosswalk.sandbox.SnipeItOptions;
import io.crosswalk.sandbox.SnipeItSandbox;
import io.crosswalk.sandbox.ThrottleShape;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A simulated Snipe-IT with the records that the contract's assets point at. */
final class SnipeItWorld implements TargetWorld {

    private static final String TOKEN = "crosswalk.test.snipeit.token";
    private static final String WRONG = "crosswalk.test.snipeit.wrong";
    private static final long ABSURD = 367_946_340L;

    final SnipeItSandbox sandbox;
    final int model;
    final int fieldset;
    private final Map<CanonicalField, TargetConfig.TargetField> fields = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>(Map.of("status", "Ready to Deploy", "category", "Hardware"));
    private final AtomicLong waited = new AtomicLong();
    private final List<TargetAdapter> open = new ArrayList<>();
    private String verify = "read-back";

    SnipeItWorld(SnipeItOptions options) {
        sandbox = SnipeItSandbox.start(options);
        System.setProperty(TOKEN, sandbox.token());
        System.setProperty(WRONG, "no-such-token");
        int maker = sandbox.add("manufacturers", Map.of("name", "ACME & Co"));
        int category = sandbox.add("categories", Map.of("name", "Hardware", "category_type", "asset"));
        fieldset = sandbox.add("fieldsets", Map.of("name", "Tracked"));
        sandbox.join(fieldset, sandbox.add("fields", Map.of("name", "Lot", "element", "text", "format", "ANY")));
        sandbox.join(fieldset, sandbox.add("fields", Map.of("name", "Warranty end", "element", "text", "format", "DATE")));
        model = sandbox.add("models", Map.of("name", "X100", "manufacturer_id", maker, "category_id", category, "fieldset_id", fieldset));
        sandbox.add("locations", Map.of("name", "Depot"));
        sandbox.forget();
    }

    SnipeItWorld custom(CanonicalField field, String label) {
        fields.put(field, new TargetConfig.TargetField(label, null));
        return this;
    }

    SnipeItWorld defaulting(String key, String value) {
        defaults.put(key, value);
        return this;
    }

    SnipeItWorld unverified() {
        verify = "none";
        return this;
    }

    TargetConfig config(String url, String secret) {
        return new TargetConfig("itam", "test", new TargetConfig.To("snipe-it", url, new SecretRef("config:" + secret), null, Map.of()),
                new TargetConfig.Policy(true, List.of(), false, verify, 0, 20), defaults, fields);
    }

    @Override
    public TargetAdapter open() {
        return open(sandbox.url(), TOKEN);
    }

    @Override
    public TargetAdapter openWithWrongCredential() {
        return open(sandbox.url(), WRONG);
    }

    TargetAdapter open(String url, String secret) {
        Clock clock = new PassingClock(waited);
        HttpLimits limits = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 32 << 20, 4);
        TargetAdapter adapter = new SnipeItTargets().open(config(url, secret), clock, pause -> waited.addAndGet(pause.toMillis()), limits);
        open.add(adapter);
        return adapter;
    }

    TargetAdapter openAt(String url) {
        return open(url, TOKEN);
    }

    @Override
    public String secret() {
        return sandbox.token();
    }

    @Override
    public String add(Map<CanonicalField, String> values) {
        return add(values, 2, false);
    }

    @Override
    public String addArchived(Map<CanonicalField, String> values) {
        return add(values, 3, false);
    }

    @Override
    public String addDeleted(Map<CanonicalField, String> values) {
        return add(values, 2, true);
    }

    private String add(Map<CanonicalField, String> values, int status, boolean deleted) {
        Map<String, Object> row = new HashMap<>(Map.of("serial", values.getOrDefault(CanonicalField.SERIAL, ""), "asset_tag",
                values.getOrDefault(CanonicalField.ASSET_TAG, ""), "model_id", model, "status_id", status, "deleted", deleted));
        row.put("order_number", values.getOrDefault(CanonicalField.PURCHASE_ORDER, ""));
        return String.valueOf(sandbox.add("hardware", row));
    }

    @Override
    public int active() {
        return (int) sandbox.assets().stream().filter(asset -> !asset.archived() && !asset.deleted()).count();
    }

    @Override
    public int writes() {
        return sandbox.writes();
    }

    @Override
    public void forget() {
        sandbox.forget();
    }

    @Override
    public void loseAnswerToCreate() {
        sandbox.inject(new Fault.DroppedAfterApplying("POST"));
    }

    @Override
    public void loseCreate() {
        sandbox.inject(new Fault.DroppedBefore("POST"));
    }

    @Override
    public void loseAnswerToUpdate() {
        sandbox.inject(new Fault.FailedAfterApplying("PATCH"));
    }

    @Override
    public void throttle(int shape, int times) {
        sandbox.inject(new Fault.Throttled(ThrottleShape.values()[shape], ABSURD), times);
    }

    @Override
    public int throttleShapes() {
        return ThrottleShape.values().length;
    }

    @Override
    public void fail(int times) {
        sandbox.inject(new Fault.ServerError(503), times);
    }

    @Override
    public long secondsWaited() {
        return waited.get() / 1000;
    }

    @Override
    public void close() {
        open.forEach(TargetAdapter::close);
        sandbox.close();
    }

    /** Time that passes only while somebody waits. */
    private static final class PassingClock extends Clock {

        private final AtomicLong waited;

        PassingClock(AtomicLong waited) {
            this.waited = waited;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.parse("2026-11-20T00:00:00Z").plusMillis(waited.get());
        }
    }
}
