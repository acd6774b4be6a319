package io.crosswalk.routes.target.snipeit;

import io.crosswalk.core.config.TargetConfig;
import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.delivery.TargetAdapterFactory;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.routes.http.HttpAuth;
import io.crosswalk.routes.http.HttpCaller;
import io.crosswalk.routes.http.HttpLimits;
import io.crosswalk.routes.http.Sleeper;
import io.crosswalk.routes.http.Throttle;
import java.net.URI;
import java.time.Clock;

/** Connects to Snipe-IT: {@code to: {type: snipe-it, url: https://.../api/v1, credentialRef: env:...}}. */
public final class SnipeItTargets implements TargetAdapterFactory {

    @Override
    public String type() {
        return "snipe-it";
    }

    @Override
    public TargetAdapter open(TargetConfig target) {
        return open(target, Clock.systemUTC(), Sleeper.real(), HttpLimits.standard());
    }

    TargetAdapter open(TargetConfig target, Clock clock, Sleeper sleeper, HttpLimits limits) {
        if (target.to().credentialRef() == null) {
            throw new PermanentFault("target " + target.id() + " needs to.credentialRef, a personal API token of Snipe-IT");
        }
        int perMinute = target.policy().requestsPerMinute();
        Throttle throttle = perMinute > 0 ? Throttle.perMinute(perMinute, clock, sleeper) : Throttle.unlimited(clock, sleeper);
        HttpCaller caller = new HttpCaller(address(target), HttpAuth.bearer(target.to().credentialRef()), throttle, limits, clock);
        return new SnipeItTarget(target, caller, throttle, clock);
    }

    private static URI address(TargetConfig target) {
        try {
            return URI.create(target.to().url());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new PermanentFault("target " + target.id() + " needs to.url, for example https://itam.example/api/v1", e);
        }
    }
}
