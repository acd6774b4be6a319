package io.crosswalk.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.config.FeedConfig.OnMiss;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.match.Component;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.provenance.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoneNewcomerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Manufacturers MAKERS = new Manufacturers(Map.of("HP", List.of("Hewlett-Packard")));
    private static final String[][] CHOICES = {
        {"serial", "SN-0001a", "TO BE FILLED BY O.E.M.", "CT-000001", "490154203237518", "1.2345E+11", "SN0001A", "8C920EA#BH5", "L1", "SN01A; SN02B"},
        {"manufacturer", "Dell Inc.", "Hewlett-Packard", "HP"}, {"assetTag", "CT-000001", "17", "SN 0001A", "CT000001"},
        {"sku", "A-1"}, {"gtin", "4006381333931", "4006381333932"}, {"lot", "L1", "All lots"}, {"model", "Latitude"}, {"location", "Berlin"},
        {"quantity", "1", "3"}, {"legible", "no", "yes"}, {"sourceKey", "k1"}, {"imei", "490154203237518"}, {"event", "moved"},
                {"observedAt", "2026-11-20T03:00:00Z"}, {"contract", "C-1", "C-1\nC-1"}, {"labelPosition", "lid"}};

    @Test
    void decidesAsTheGeneralWayDoes() {
        Random random = new Random(20261120);
        Policy policy = new Policy(Map.of("erp", 0), Map.of(), Set.of("itam"), "itam");
        Reconciler general = new Reconciler(policy);
        LoneNewcomer lone = new LoneNewcomer(policy);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            Component component = new Component(List.of(), List.of(member(random)), Set.of(), "itam", Component.Past.STANDS);
            Optional<ComponentOutcome> quick = lone.reconcile(component, NOW);
            if (quick.isPresent()) {
                assertThat(quick.get()).as(component.toString()).isEqualTo(general.generally(component, NOW));
                taken++;
            }
        }
        assertThat(taken).isGreaterThan(2_000);
    }

    private static Member member(Random random) {
        Map<CanonicalField, String> values = new EnumMap<>(CanonicalField.class);
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        for (String[] choice : CHOICES) {
            CanonicalField field = CanonicalField.of(choice[0]).orElseThrow();
            boolean usual = random.nextInt(10) < (field.ordinal() <= CanonicalField.ASSET_TAG.ordinal() && field != CanonicalField.SOURCE_KEY ? 7 : 2);
            if (usual) {
                String value = choice[1 + random.nextInt(choice.length - 1)];
                values.put(field, value);
                field.kind().ifPresent(kind -> identifiers.put(field, List.of(Identifiers.read(kind, value, ReadContext.NONE))));
            }
        }
        Observation said = new Observation(values, identifiers, random.nextInt(3));
        return new Member(1, new UUID(1, 2), "erp", 0, false, Member.Standing.ACTIVE, true, random.nextInt(20) == 0,
                random.nextInt(20) == 0 ? OnMiss.HOLD : OnMiss.CREATE, said, Identity.of(said, "erp", MAKERS), new Statement("erp", "r1", NOW), 0, null,
                List.of(), null, null, true, Map.of());
    }
}
