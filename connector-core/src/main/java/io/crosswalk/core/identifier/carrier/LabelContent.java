package io.crosswalk.core.identifier.carrier;

import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.gs1.Gs1Label;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A label taken apart, whichever standard it was printed by.
 *
 * <p>For example {@code [)>}<i>RS</i>{@code 06}<i>GS</i>{@code 1P4L0014-163B}<i>GS</i>{@code SSA10197}<i>RS EOT</i>: the statements
 * {@code 1P} and {@code S}, and the fields {@code sku} and {@code serial}.
 *
 * @param carrier which kind of label it is, or null for a line of plain words
 * @param form the label as its standard writes it, or its statements as {@code name=value}
 * @param statements in the order of the label; up to the fault where there is one
 * @param fields what it says in the words of the canonical fields, dates as ISO 8601; further words where no field exists
 * @param checked whether a check character proves some statement
 * @param fault why it cannot be used, as a stable code such as {@code unknown_data_identifier}
 * @param doubts why it should not be trusted on its own although it can be read, such as {@code missing_trailer}
 * @param notes what else is remarkable
 */
public record LabelContent(Kind carrier, String form, List<Statement> statements, Map<String, String> fields, boolean checked,
        Optional<String> fault, List<String> doubts, List<String> notes) {

    public LabelContent {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(fault, "fault");
        statements = List.copyOf(statements);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        doubts = List.copyOf(doubts);
        notes = List.copyOf(notes);
    }

    /** What a GS1 label says, in the form that all labels have in common. */
    public static LabelContent of(Kind carrier, Gs1Label label) {
        List<Statement> statements = label.elements().elements().stream().map(it -> new Statement(it.ai(), it.value())).toList();
        return new LabelContent(carrier, label.elements().bracketed(), statements, label.elements().fields(), label.checked(), label.fault(),
                label.doubts(), label.notes());
    }

    /** Whether nothing is wrong with what it says; doubts may remain. */
    public boolean isReadable() {
        return fault.isEmpty();
    }

    /** All statements as {@code name=value}, parted by semicolons; a semicolon in a value is written {@code \;}. */
    static String written(List<Statement> statements) {
        return statements.stream().map(LabelContent::written).collect(Collectors.joining(";"));
    }

    /** Equal for two labels of one kind that say the same in another order. */
    String key() {
        return statements.stream().map(LabelContent::written).sorted().distinct().collect(Collectors.joining(";"));
    }

    private static String written(Statement said) {
        String value = said.value();
        boolean plain = value.indexOf(';') < 0 && value.indexOf('\\') < 0;
        return said.name() + '=' + (plain ? value : value.replace("\\", "\\\\").replace(";", "\\;"));
    }
}
