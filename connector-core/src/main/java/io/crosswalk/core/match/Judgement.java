package io.crosswalk.core.match;

import java.util.List;

/** What one observation means against the units known so far. */
sealed interface Judgement {

    /** It is about this unit; several units mean that it shows them to be one. */
    record Same(List<Unit> units) implements Judgement {
    }

    /** Nobody knows the unit, and it says enough to make one. */
    record Unknown() implements Judgement {
    }

    /** It names a quantity of a lot or product, not a unit. */
    record Quantity() implements Judgement {
    }

    /** A person has to look; {@code units} are the ones in question. */
    record Held(Hold hold, List<Unit> units) implements Judgement {
    }
}
