package io.crosswalk.launcher.verb;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.pipeline.Stewarding;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.launcher.server.Database;
import java.time.Clock;
import picocli.CommandLine.Model.CommandSpec;

/** Stewardship over the database of a verb, without a server. */
final class Stewards implements AutoCloseable {

    private final Database database;
    private final Registers registers;
    private final Stewardship stewardship;
    private final Configuration configuration;

    private Stewards(Database database, Registers registers, Stewardship stewardship, Configuration configuration) {
        this.configuration = configuration;
        this.database = database;
        this.registers = registers;
        this.stewardship = stewardship;
    }

    static Stewards open(Crosswalk options, CommandSpec verb) {
        Configuration configuration = Settings.require(options, verb);
        Database database = Database.open(options.data()).closeAtExit();
        Registers registers = Registers.over(database);
        return new Stewards(database, registers, new Stewarding(() -> configuration, registers.repositories(), Clock.systemUTC()),
                configuration);
    }

    /** Whether the configuration lists this user as one who may approve. */
    boolean mayApprove(String user) {
        return configuration.users().stream().anyMatch(it -> it.name().equals(user) && (it.roles().contains("approver") || it.roles().contains("admin")));
    }

    Stewardship stewardship() {
        return stewardship;
    }

    @Override
    public void close() {
        registers.close();
        database.close();
    }
}
