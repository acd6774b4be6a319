package io.crosswalk.launcher.verb;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.asset.Register.PastValueView;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.launcher.server.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the asset behind a name. */
@Command(name = "lookup", description = "The asset with all its identifiers, their history and sources; exit 1 without a hit.")
final class Lookup implements Callable<Integer> {

    private static final int MOST_PAST_VALUES = 1_000;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--kind", paramLabel = "K", description = "the kind of identifier (default: any)")
    private String kind;

    @Option(names = "--history", description = "also what was believed before: from whom, and until when")
    private boolean history;

    @Parameters(paramLabel = "VALUE", description = "the value, in any spelling")
    private String value;

    @Override
    public Integer call() {
        Optional<Kind> asked = Optional.ofNullable(kind).map(this::known);
        try (Database database = Database.open(options.data()).closeAtExit(); Registers registers = Registers.over(database)) {
            List<AssetView> assets = registers.register().lookup(asked, value);
            Output output = options.output();
            List<PastValueView> past = history ? assets.stream().flatMap(asset -> past(registers, asset)).toList() : List.of();
            if (output.isJson()) {
                output.document(history ? Map.of("assets", assets, "history", past) : Map.of("assets", assets));
            } else if (assets.isEmpty()) {
                output.say("No asset carries '" + value + "', now or formerly.");
            }
            assets.forEach(asset -> tell(asset, output));
            tell(past, output);
            return assets.isEmpty() ? ExitCode.ATTENTION : ExitCode.OK;
        }
    }

    private static Stream<PastValueView> past(Registers registers, AssetView asset) {
        return registers.register().history(asset.assetId(), MOST_PAST_VALUES, 0).stream();
    }

    private static void tell(List<PastValueView> past, Output output) {
        if (!past.isEmpty()) {
            Table table = new Table("asset", "field", "believed", "source", "from", "until", "until run");
            past.forEach(it -> table.row(String.valueOf(it.assetId()), it.field(), it.value(), it.source(), it.from(), it.to(), it.untilRun()));
            table.lines().forEach(output::say);
        }
    }

    private Kind known(String code) {
        return Kind.of(code).orElseThrow(() -> new ParameterException(spec.commandLine(), "there is no kind '" + code + "'"));
    }

    private static void tell(AssetView asset, Output output) {
        output.say("Asset " + asset.assetId() + ", " + asset.state() + (asset.lifeStatus() == null ? "" : ", " + asset.lifeStatus()));
        Table names = new Table("kind", "value", "issuer", "verdict", "role", "from", "to", "sources");
        asset.identifiers().forEach(it -> names.row(it.kind(), it.display(), it.scope(), it.verdict(), it.role(), it.from(),
                it.to(), String.join(", ", it.sources())));
        names.lines().forEach(output::say);
        output.say("");
        Table values = new Table("field", "value", "source", "run", "at");
        new TreeMap<>(asset.values()).forEach((field, it) -> values.row(field, it.value().replace("\n", ", "), it.source(), it.run(), it.at()));
        values.lines().forEach(output::say);
        new TreeMap<>(asset.values()).forEach((field, it) -> {
            if (it.locked() != null) {
                output.say("# " + field + " was locked by " + it.locked().by() + " at " + it.locked().at() + ": " + it.locked().reason());
            }
        });
        if (!asset.events().isEmpty()) {
            Table events = new Table("event", "at", "source", "run");
            asset.events().forEach(it -> events.row(it.event(), it.at(), it.source(), it.run()));
            output.say("");
            events.lines().forEach(output::say);
        }
        tellWhy(asset, output);
        asset.discrepancies().forEach(it -> output.say("! " + it.code() + " (" + it.severity() + "): " + it.evidence()));
        output.say("");
    }

    /** Which rows are about the asset, and by which rules. */
    private static void tellWhy(AssetView asset, Output output) {
        Table rows = new Table("row of", "record", "outcome", "weight", "why");
        asset.evidence().forEach(row -> {
            if (row.rules().isEmpty()) {
                rows.row(row.feed(), row.record(), row.outcome(), "", "the first to name the unit");
            }
            row.rules().forEach(rule -> rows.row(row.feed(), row.record(), row.outcome(), String.valueOf(rule.weight()), rule.sentence()));
        });
        output.say("");
        rows.lines().forEach(output::say);
    }
}
