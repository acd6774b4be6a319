package io.crosswalk.routes.target.snipeit;

import io.crosswalk.routes.target.TargetAdapterContract;
import io.crosswalk.routes.target.TargetWorld;
import io.crosswalk.sandbox.SnipeItOptions;

/** Snipe-IT 6.4 with unique serials, which refuses an asset's own unchanged serial, keeps the contract of every target. */
class SnipeIt64TargetIT extends TargetAdapterContract {

    @Override
    protected TargetWorld world() {
        return new SnipeItWorld(SnipeItOptions.version64().withUniqueSerials(true).withOwnSerialRefused(true));
    }
}
