package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.asset.Register.DiscrepancyView;
import io.crosswalk.core.asset.Register.IdentifierView;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.report.RunReport;
import io.crosswalk.core.report.RunReport.DeliverySection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The stage on which the law is played: one ITAM, an ERP that delivers everything, a maker that delivers what is new. */
abstract class NightCase {

    static final String ERP = "serial,manufacturer,assetTag,model,location,lot,quantity,owner,legible,event";
    static final String ACME = "serial,manufacturer,assetTag,lot,location,warrantyEnd,imei";

    @TempDir
    Path home;

    NightKit kit;
    final MemoryTarget itam = new MemoryTarget();

    @BeforeEach
    void open() {
        kit = new NightKit(home);
        kit.crosswalk("organisation: { name: Contoso, tagPattern: \"CT-[0-9]{6}\" }\n"
                + "nightly: { feeds: [ itam, erp, acme ], targets: [ itam ] }\n"
                + "authority: { identity: [ itam, erp, acme ], assetTag: [ itam, erp ], location: [ erp, itam ], lot: [ acme, erp ] }\n");
        kit.feed("erp", "full", ERP.split(","));
        kit.feed("acme", "delta", ACME.split(","));
        kit.target("itam", itam, "{ create: true }");
    }

    @AfterEach
    void close() {
        kit.close();
    }

    NightCase erp(String name, String... rows) {
        return deliver("erp", name, ERP, rows);
    }

    NightCase acme(String name, String... rows) {
        return deliver("acme", name, ACME, rows);
    }

    private NightCase deliver(String feed, String name, String header, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = header;
        int columns = header.split(",").length;
        for (int i = 0; i < rows.length; i++) {
            int given = rows[i].split(",", -1).length;
            lines[i + 1] = rows[i] + ",".repeat(Math.max(0, columns - given));
        }
        kit.deliver(feed, name, lines);
        return this;
    }

    static DeliverySection last(RunReport report, String feed) {
        List<DeliverySection> deliveries = report.feeds().stream().filter(it -> it.feed().equals(feed)).findFirst().orElseThrow().deliveries();
        return deliveries.stream().filter(it -> it.state() != DeliverySection.State.SKIPPED).reduce((a, b) -> b)
                .orElseGet(() -> deliveries.get(deliveries.size() - 1));
    }

    static Long count(RunReport report, String code) {
        return report.discrepancies().byCode().getOrDefault(code, 0L);
    }

    List<AssetView> assets() {
        return kit.register().find(Map.of(), 1_000, 0);
    }

    AssetView asset(Kind kind, String value) {
        List<AssetView> found = kit.register().lookup(Optional.of(kind), value);
        assertThat(found).as(value).hasSize(1);
        return found.get(0);
    }

    AssetView serial(String value) {
        return asset(Kind.SERIAL, value);
    }

    AssetView tag(String value) {
        return asset(Kind.ASSET_TAG, value);
    }

    static List<String> open(AssetView asset, String kind) {
        return asset.identifiers().stream().filter(it -> it.kind().equals(kind) && it.to() == null).map(IdentifierView::display).toList();
    }

    static List<String> closed(AssetView asset, String kind) {
        return asset.identifiers().stream().filter(it -> it.kind().equals(kind) && it.to() != null).map(IdentifierView::display).toList();
    }

    List<DiscrepancyView> tasks(String code) {
        return kit.register().discrepancies(1_000, 0).stream().filter(it -> it.code().equals(code)).toList();
    }

    void verified() {
        assertThat(kit.connector().rebuild(true, Progress.NONE)).isEmpty();
    }
}
