package io.crosswalk.core.identifier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How many values of a declared kind one core reads in a second: {@code mvn -pl connector-core -Pdecode-benchmark verify}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DecodeSpeed {

    private static final int VALUES = 4096;

    @Param({"serial", "serial of Dell", "serial of HP", "serial with label", "asset_tag", "lot", "sku", "imei", "imei with hyphens", "vin", "gtin",
            "mac48", "iccid", "gs1_element_string", "undeclared serial"})
    private String values;

    private Kind kind;
    private ReadContext context = ReadContext.NONE;
    private String[] inputs;

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(DecodeSpeed.class.getName() + "\\.").forks(1)
                .warmupIterations(3).warmupTime(TimeValue.seconds(1)).measurementIterations(5).measurementTime(TimeValue.seconds(1))
                .build()).run();
    }

    @Setup
    public void fill() {
        String word = values.split(" ")[0];
        kind = Kind.of(word).orElse(null);
        if (values.contains(" of ")) {
            context = context.issuedBy(values.substring(values.indexOf(" of ") + 4));
        }
        Random random = new Random(7);
        inputs = IntStream.range(0, VALUES).mapToObj(i -> input(random)).toArray(String[]::new);
        List<Identifier> bad = Arrays.stream(inputs).map(this::read).filter(read -> !read.verdict().usable()).toList();
        if (kind != Kind.GS1_ELEMENT_STRING && bad.size() > VALUES / 100) {
            throw new IllegalStateException(values + " are not read as they should: " + bad.get(0));
        }
    }

    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void decode(Blackhole seen) {
        for (String input : inputs) {
            seen.consume(read(input));
        }
    }

    private Identifier read(String input) {
        return kind == null ? Identifiers.infer(input, context) : Identifiers.read(kind, input, context);
    }

    private String input(Random random) {
        int number = random.nextInt(1_000_000_000);
        return switch (values) {
            case "serial", "undeclared serial" -> text("5CG%08X", number);
            case "serial of Dell" -> text("%07X", 0x1000000 + number % 0xE000000);
            case "serial of HP" -> text("5CG%d%02dNX%02d", number % 10, 1 + number % 52, number % 100);
            case "serial with label" -> text("S/N: CZJ%08X", number);
            case "asset_tag" -> text("CT-%010d", number);
            case "lot" -> text("L%010d", number);
            case "sku" -> text("AB-%010d", number);
            case "imei" -> checked(text("35678%09d", number));
            case "imei with hyphens" -> text("35-6784%02d-%06d-", number % 100, number % 1_000_000)
                    + CheckDigits.luhn(text("356784%02d%06d", number % 100, number % 1_000_000));
            case "vin" -> vin(text("1M8GDM9A0KP%06d", number % 1_000_000));
            case "gtin" -> text("400%09d", number) + CheckDigits.mod10(text("400%09d", number));
            case "mac48" -> text("00:1B:63:%02X:%02X:%02X", number >> 16 & 255, number >> 8 & 255, number & 255);
            case "iccid" -> checked(text("8949210%011d", number));
            default -> text("0109521234543213" + "10LOT%06d\u001d21SN%09d", number % 1_000_000, number);
        };
    }

    private static String checked(String digits) {
        return digits + CheckDigits.luhn(digits);
    }

    private static String vin(String unchecked) {
        return unchecked.substring(0, 8) + CheckDigits.vin(unchecked) + unchecked.substring(9);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
