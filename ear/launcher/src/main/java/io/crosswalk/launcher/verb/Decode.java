package io.crosswalk.launcher.verb;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.ConfigurationReader;
import io.crosswalk.core.config.ReadResult;
import io.crosswalk.core.identifier.DecodeRefused;
import io.crosswalk.core.identifier.Decoder;
import io.crosswalk.core.identifier.Decoder.Decoded;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Reasons;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads identifiers and labels. */
@Command(name = "decode", description = "Reads identifiers and labels; exit 1 when a value is not valid.")
final class Decode implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--kind", paramLabel = "K", description = "the kind of identifier, for example imei (default: inferred)")
    private String kind;

    @Option(names = "--issuer", paramLabel = "NAME", description = "the maker, for serials, lots and SKUs")
    private String issuer;

    @Option(names = "--file", paramLabel = "IN.csv", description = "read a CSV with the header kind,input and write a CSV")
    private Path file;

    @Parameters(paramLabel = "VALUE", description = "the values")
    private List<String> values = new ArrayList<>();

    @Override
    public Integer call() {
        if ((file == null) == values.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give either values or --file");
        }
        Decoder decoder = decoder();
        return file == null ? values(decoder) : file(decoder);
    }

    private int values(Decoder decoder) {
        Optional<Kind> asked = kind();
        return tell(values.stream().map(value -> decoder.decode(asked, Optional.ofNullable(issuer), value)).toList());
    }

    private int file(Decoder decoder) {
        try (Reader in = Files.newBufferedReader(file)) {
            if (options.json()) {
                List<Decoded> answers = new ArrayList<>();
                decoder.decodeFile(in, answers::add);
                return tell(answers);
            }
            StringWriter csv = new StringWriter();
            long notValid = decoder.decodeCsv(in, csv);
            options.output().raw(csv.toString());
            return notValid == 0 ? ExitCode.OK : ExitCode.ATTENTION;
        } catch (DecodeRefused e) {
            throw new ParameterException(spec.commandLine(), file + ": " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new ParameterException(spec.commandLine(), file + ": line " + firstBrokenLine() + " is not UTF-8", e);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot read " + file + " (" + e + ")", e);
        }
    }

    private long firstBrokenLine() {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) { // one character a byte
            return 1 + lines.takeWhile(line -> {
                byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
                return Arrays.equals(bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
            }).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int tell(List<Decoded> answers) {
        Output output = options.output();
        if (output.isJson()) {
            output.document(answers.stream().map(Decoded::json).toList());
        } else {
            Table table = new Table("kind", "input", "verdict", "canonical", "reasons");
            answers.forEach(it -> table.row(it.kind(), it.input(), it.identifier().verdict(), it.canonical(),
                    String.join(";", it.identifier().reasons())));
            table.lines().forEach(output::say);
            answers.stream().flatMap(it -> it.identifier().reasons().stream()).distinct()
                    .forEach(code -> Reasons.meaning(code).ifPresent(meaning -> output.remark(code + ": " + meaning)));
        }
        return answers.stream().allMatch(Decoded::valid) ? ExitCode.OK : ExitCode.ATTENTION;
    }

    private Optional<Kind> kind() {
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(Kind.of(kind).orElseThrow(() -> new ParameterException(spec.commandLine(), "there is no kind '"
                + kind + "'; the kinds are " + String.join(", ", Arrays.stream(Kind.values()).map(Kind::code).toList()))));
    }

    /** The organisation's own rules take part where there is a configuration; none is needed. */
    private Decoder decoder() {
        if (!Files.isDirectory(options.config())) {
            return new Decoder(ReadContext.NONE, new Manufacturers(Map.of()));
        }
        ReadResult read = new ConfigurationReader().read(options.config());
        if (read.configuration().isEmpty()) {
            options.output().remark("crosswalk: the configuration in " + options.config()
                    + " has faults (see 'validate'); decoded without it");
            return new Decoder(ReadContext.NONE, new Manufacturers(Map.of()));
        }
        Configuration configuration = read.configuration().get();
        return new Decoder(configuration.readContext(), new Manufacturers(configuration.manufacturers()));
    }
}
