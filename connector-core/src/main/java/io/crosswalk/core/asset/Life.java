package io.crosswalk.core.asset;

import io.crosswalk.core.identifier.EventWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The events of one unit in the order in which they happened, and where they leave it.
 *
 * <p>The newest event says how the unit stands: after {@code in-repair} it is in repair, after {@code checked-out} in
 * service again. A unit that was stolen or disposed of stays so until it is recovered or the other of the two: whoever
 * sees it in between raises a question, and does not answer it.
 *
 * @param events the oldest first, each once
 */
public record Life(List<LifeEvent> events) {

    public static final Life UNEVENTFUL = new Life(List.of());

    public Life {
        events = List.copyOf(events);
    }

    public static Life of(Collection<LifeEvent> told) {
        if (told.isEmpty()) {
            return UNEVENTFUL;
        }
        List<LifeEvent> events = new ArrayList<>(told.size());
        told.stream().sorted(LifeEvent.BY_TIME).filter(event -> events.stream().noneMatch(event::repeats)).forEach(events::add);
        return new Life(events);
    }

    /** Whether this was told before, by whichever run. */
    public boolean knows(LifeEvent event) {
        return events.stream().anyMatch(event::repeats);
    }

    /** How the unit stands: {@code in-service}, {@code in-repair}, {@code disposed}, ...; empty where no event is known. */
    public Optional<String> status() {
        return decisive().map(event -> switch (event.what()) {
            case IN_TRANSIT, IN_REPAIR, TAG_LOST, STOLEN, DECOMMISSIONED, DISPOSED -> event.what().word();
            default -> "in-service";
        });
    }

    /** The event after which the unit was stolen or disposed of, while it is. */
    public Optional<LifeEvent> end() {
        return decisive().filter(event -> event.what().ends());
    }

    private Optional<LifeEvent> decisive() {
        LifeEvent decisive = null;
        for (LifeEvent event : events) {
            boolean over = decisive != null && decisive.what().ends();
            if (!over || event.what().ends() || event.what() == EventWord.RECOVERED) {
                decisive = event;
            }
        }
        return Optional.ofNullable(decisive);
    }

    /** The event after which the unit has had no label, while it has none. */
    public Optional<LifeEvent> lostLabel() {
        LifeEvent lost = null;
        for (LifeEvent event : events) {
            lost = event.what() == EventWord.TAG_LOST ? event : event.what().labels() ? null : lost;
        }
        return Optional.ofNullable(lost);
    }
}
