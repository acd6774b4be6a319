package io.crosswalk.launcher.verb;

import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.steward.LockOrder;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship.Locked;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Leaves a value to its sources again. */
@Command(name = "unlock", description = "A locked value of an asset is left to its sources again, from the next run on.")
final class StewardUnlock implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private StewardVerb steward;

    @Option(names = "--asset", required = true, paramLabel = "ID", description = "the number of the asset")
    private long asset;

    @Option(names = "--field", required = true, paramLabel = "NAME", description = "the locked attribute, for example location")
    private String field;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why")
    private String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "who decides (default: the user of this machine)")
    private String by;

    @Override
    public Integer call() {
        try {
            CanonicalField attribute = LockOrder.field(field);
            String why = LockOrder.reason(reason);
            try (Stewards stewards = Stewards.open(steward.options(), spec)) {
                Locked locked = stewards.stewardship().unlock(asset, attribute, why, StewardVerb.who(by));
                Output output = steward.options().output();
                if (output.isJson()) {
                    output.document(locked);
                }
                output.say("The " + locked.field() + " of asset " + locked.asset() + " is left to its sources again, ruling " + locked.ruling());
                return ExitCode.OK;
            }
        } catch (RulingRefused e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
