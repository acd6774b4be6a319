package io.crosswalk.routes.api;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.identifier.TagCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A configuration with one feed {@code erp} and one target {@code itam}. */
final class Settings {

    private Settings() {
    }

    static Configuration with(Configuration.User... users) {
        FeedConfig erp = new FeedConfig("erp", "erp", "All items", new FeedConfig.Schedule(null, null, 30),
                new FeedConfig.From("rest", null, null, null, "http://user:secret@erp.example/items", null, null, null, null, List.of(),
                        null, null, null, null, Map.of()),
                new FeedConfig.Format("json", "UTF-8", null, null, false, 0, null, null, Map.of()),
                new FeedConfig.Mode(FeedConfig.ModeKind.FULL, 2, 20), Map.of(), FeedConfig.OnMiss.CREATE);
        TargetConfig itam = new TargetConfig("itam", "The ITAM of record",
                new TargetConfig.To("snipe-it", "http://itam.example", null, null, Map.of()),
                new TargetConfig.Policy(true, List.of(), false, "read-back", 120, 20), Map.of(), Map.of());
        return new Configuration(Path.of("config"), new Configuration.Organisation("Contoso", null, TagCheck.NONE, null),
                new Configuration.Nightly("0 0 3 * * ?", "UTC", List.of("itam", "erp"), List.of("itam")),
                new Configuration.Sweep(null, "UTC"), new Configuration.Stocktakes(30, List.of()),
                new Configuration.Authority(List.of(), Map.of()), Map.of(),
                new Configuration.Quality(Set.of(), 3, Map.of(), List.of()), Configuration.Approval.NONE, new Configuration.Guards(null, null, 20.0, 30.0),
                new Configuration.Retention(14, null, null, null, null, null),
                List.of(users), Map.of("erp", erp), Map.of("itam", itam));
    }
}
