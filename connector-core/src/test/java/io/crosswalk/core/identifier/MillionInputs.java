package io.crosswalk.core.identifier;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Many random and mutated inputs for each kind; part of {@code mvn -pl connector-core -Pdecode-benchmark verify}. */
final class MillionInputs {

    private static final System.Logger LOG = System.getLogger(MillionInputs.class.getName());

    private MillionInputs() {
    }

    /** Fails at the first text that ends without a verdict. Argument: inputs a kind. */
    public static void main(String[] arguments) {
        int inputs = Integer.parseInt(arguments[0]);
        for (Kind kind : Kind.values()) {
            LOG.log(System.Logger.Level.INFO, line(kind, inputs));
        }
    }

    private static String line(Kind kind, int inputs) {
        Random random = new Random(1000 + kind.ordinal());
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        long started = System.nanoTime();
        for (int i = 0; i < inputs; i++) {
            String input = i % 2 == 0 ? AnyInput.random(random) : AnyInput.mutated(random);
            Identifier read = AnyInput.requireVerdict(kind, input, i % 3 == 0 ? AnyInput.OWN_RULES : ReadContext.NONE);
            verdicts.merge(read.verdict(), 1, Integer::sum);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return String.format(Locale.ROOT, "%-20s %,d inputs in %.1f s: %s", kind.code(), inputs, seconds, new TreeMap<>(verdicts));
    }
}
