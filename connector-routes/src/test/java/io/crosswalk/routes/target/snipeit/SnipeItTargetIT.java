package io.crosswalk.routes.target.snipeit;

import io.crosswalk.routes.target.TargetAdapterContract;
import io.crosswalk.routes.target.TargetWorld;
import io.crosswalk.sandbox.SnipeItOptions;

/** Snipe-IT 8 keeps the contract of every target. */
class SnipeItTargetIT extends TargetAdapterContract {

    @Override
    protected TargetWorld world() {
        return new SnipeItWorld(SnipeItOptions.version8());
    }
}
