package io.crosswalk.core.feed.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import io.crosswalk.core.feed.SourceRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSONata expression over the record, within bounds of time and depth. Not for several threads.
 *
 * <p>A list of plain values is one value per line; an object is no value.
 */
final class Expression implements ValueSource {

    private static final long MAX_MILLIS = 1_000;
    private static final int MAX_DEPTH = 200;
    private static final int MAX_EXPONENT = 60;

    private final Jsonata expression;
    private boolean numeric;

    /** Compiles the expression; throws {@link IllegalArgumentException} where it is none. */
    Expression(String written) {
        try {
            this.expression = Jsonata.jsonata(written);
        } catch (JException e) {
            throw new IllegalArgumentException("expr is not a JSONata expression: " + e.getMessage(), e);
        }
    }

    @Override
    public String text(SourceRecord record) throws Unmappable {
        try {
            Jsonata.Frame bounds = expression.createFrame();
            bounds.setRuntimeBounds(MAX_MILLIS, MAX_DEPTH);
            Object result = expression.evaluate(record.tree(), bounds);
            numeric = result instanceof Number;
            return result == null ? null : shown(result);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unmappable(MappingCode.EXPRESSION_FAILED, "the expression failed: " + e.getMessage());
        }
    }

    private static String shown(Object result) throws Unmappable {
        if (result instanceof List<?> items) {
            List<String> lines = new ArrayList<>();
            for (Object item : items) {
                if (item != null) {
                    lines.add(shown(item));
                }
            }
            return String.join("\n", lines);
        }
        if (result instanceof Number number) {
            BigDecimal exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
            return Math.abs((long) exact.scale()) > MAX_EXPONENT ? exact.toString() : exact.toPlainString();
        }
        if (result instanceof String || result instanceof Boolean) {
            return result.toString();
        }
        throw new Unmappable(MappingCode.EXPRESSION_FAILED, "the expression gives an object where a value is needed");
    }

    @Override
    public boolean numeric(SourceRecord record) {
        return numeric;
    }

    @Override
    public String described() {
        return "the expression";
    }
}
