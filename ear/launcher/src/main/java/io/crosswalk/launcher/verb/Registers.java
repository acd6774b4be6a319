package io.crosswalk.launcher.verb;

import io.crosswalk.core.asset.Register;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.launcher.server.Database;
import java.util.ServiceLoader;
import java.util.function.Function;
import javax.sql.DataSource;

/** The register for the verbs that only read it, without a server. */
final class Registers {

    private Registers() {
    }

    /** Made by the store: found with {@link ServiceLoader}. */
    interface Opener extends Function<DataSource, Register> {
    }

    static Register over(Database database) {
        return ServiceLoader.load(Opener.class).findFirst()
                .orElseThrow(() -> new PermanentFault("the store is not part of this build")).apply(database.dataSource());
    }
}
