package io.crosswalk.core.asset;

import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.pipeline.Progress;
import io.crosswalk.core.pipeline.RunRequest;

/** Wrong on purpose: what is known about an asset must not know the use cases. The table's control. */
public final class AssetThatStartsTheNight {

    private final Connector connector;

    AssetThatStartsTheNight(Connector connector) {
        this.connector = connector;
    }

    void start() {
        connector.run(RunRequest.NIGHTLY, Progress.NONE);
    }
}
