package io.crosswalk.core.pipeline;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.asset.Register.EventView;
import io.crosswalk.core.asset.Register.IdentifierView;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The stage with a log of events beside the feeds: one record an event, each with a key of its own. */
abstract class LifeCase extends NightCase {

    static final String LOG = "sourceKey,serial,manufacturer,assetTag,event,eventAt,replacesSerial,observedAt,location";

    @BeforeEach
    void keepsALog() {
        kit.edit("config/crosswalk.yaml", "feeds: [ itam, erp, acme ]", "feeds: [ itam, erp, acme, log ]");
        kit.feed("log", "delta", LOG.split(","));
    }

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
    }

    /** The log is the tag master's own. */
    final void theLogNamesTags() {
        kit.edit("config/crosswalk.yaml", "assetTag: [ itam, erp ]", "assetTag: [ log, itam, erp ]");
    }

    final LifeCase log(String name, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = LOG;
        int columns = LOG.split(",").length;
        for (int i = 0; i < rows.length; i++) {
            lines[i + 1] = rows[i] + ",".repeat(columns - rows[i].split(",", -1).length);
        }
        kit.deliver("log", name, lines);
        return this;
    }

    static List<String> events(AssetView asset) {
        return asset.events().stream().map(EventView::event).toList();
    }

    static IdentifierView name(AssetView asset, String display) {
        return asset.identifiers().stream().filter(it -> it.display().equals(display)).findFirst().orElseThrow();
    }
}
