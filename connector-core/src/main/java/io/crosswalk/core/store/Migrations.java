package io.crosswalk.core.store;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;

/** Brings the schema to the version that this product needs, before anything else touches it. */
public final class Migrations {

    private Migrations() {
    }

    /** Migrates; safe when two processes start at once. */
    public static void migrate(DataSource source) {
        try {
            Flyway.configure(Migrations.class.getClassLoader()).dataSource(source).locations("classpath:io/crosswalk/core/store/migration")
                    .baselineOnMigrate(false).load().migrate();
        } catch (FlywaySqlUnableToConnectToDbException e) {
            throw new TransientFault("the database cannot be reached; check that it runs and that CROSSWALK_DB_URL, _USER and _PASSWORD fit", e);
        } catch (FlywayException e) {
            throw new PermanentFault("the database schema cannot be brought up to date; nothing was changed beyond the last complete step", e);
        }
    }
}
