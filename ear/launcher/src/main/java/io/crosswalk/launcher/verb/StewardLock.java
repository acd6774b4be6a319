package io.crosswalk.launcher.verb;

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

/** Sets a value for good. */
@Command(name = "lock", description = "A value of an asset stays whatever sources and targets say, from the next run on.")
final class StewardLock implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private StewardVerb steward;

    @Option(names = "--asset", required = true, paramLabel = "ID", description = "the number of the asset")
    private long asset;

    @Option(names = "--field", required = true, paramLabel = "NAME", description = "an attribute, for example location; identifiers are not locked")
    private String field;

    @Option(names = "--value", paramLabel = "TEXT", description = "what it becomes (default: what is believed now)")
    private String value;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why")
    private String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "who decides (default: the user of this machine)")
    private String by;

    @Override
    public Integer call() {
        try {
            LockOrder order = new LockOrder(asset, LockOrder.field(field), value, reason);
            try (Stewards stewards = Stewards.open(steward.options(), spec)) {
                Locked locked = stewards.stewardship().lock(order, StewardVerb.who(by));
                Output output = steward.options().output();
                if (output.isJson()) {
                    output.document(locked);
                }
                output.say("The " + locked.field() + " of asset " + locked.asset() + " stays '" + locked.value() + "', ruling " + locked.ruling()
                        + (locked.repeated() ? ", as locked before" : ""));
                return ExitCode.OK;
            }
        } catch (RulingRefused e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
