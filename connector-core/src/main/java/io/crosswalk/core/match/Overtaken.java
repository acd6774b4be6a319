package io.crosswalk.core.match;

import io.crosswalk.core.asset.Life;
import io.crosswalk.core.asset.LifeEvent;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.EventWord;
import java.util.function.Predicate;

/**
 * Whether an event that is told late speaks of names that the unit had given up by then: a tag of March that is reported
 * after the tag of May was.
 */
final class Overtaken {

    private Overtaken() {
    }

    /** Whether the tag master has since given the unit another label. */
    static boolean tag(Member member, Life life, String tagMaster) {
        return happened(member, EventWord::labels) && later(member, life, event -> event.what().labels() && event.source().equals(tagMaster));
    }

    /** Whether the unit's serial has since changed again. */
    static boolean serial(Member member, Life life) {
        return happened(member, EventWord::swapsSerial) && later(member, life, event -> event.what().swapsSerial());
    }

    /** A row that does not say when it happened speaks of today. */
    private static boolean happened(Member member, Predicate<EventWord> sort) {
        return member.said().event().filter(sort).isPresent() && member.said().value(CanonicalField.EVENT_AT).isPresent();
    }

    private static boolean later(Member member, Life life, Predicate<LifeEvent> sort) {
        return life.events().stream().anyMatch(event -> sort.test(event) && event.at().isAfter(member.moment()));
    }
}
