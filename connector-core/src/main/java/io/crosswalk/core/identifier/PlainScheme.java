package io.crosswalk.core.identifier;

/** A kind without rules of its own yet: cleaned, checked for fillers, and compared without case and separators. */
final class PlainScheme implements IdentifierScheme {

    private static final int LONGEST = 512;

    private final Kind kind;

    PlainScheme(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int version() {
        return 0;
    }

    @Override
    public Identifier read(String raw, ReadContext context) {
        Reading reading = Reading.of(kind, raw, context);
        if (reading.settled()) {
            return reading.end();
        }
        if (reading.text().length() > LONGEST && !FrontEnd.isLabel(kind)) {
            return reading.fails("too_long");
        }
        String key = key(reading.text());
        return key.isEmpty() ? reading.fails("bad_format") : reading.end(Verdict.VALID_UNCHECKED, key, null);
    }

    @Override
    public String key(String value) {
        return FrontEnd.isLabel(kind) ? value.strip() : Keys.bare(value);
    }
}
