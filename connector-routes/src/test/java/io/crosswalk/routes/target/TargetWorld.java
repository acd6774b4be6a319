package io.crosswalk.routes.target;

import io.crosswalk.core.delivery.TargetAdapter;
import io.crosswalk.core.identifier.CanonicalField;
import java.util.Map;

/** A simulated target with all that the contract needs to prepare and to look at. Time passes only where it is waited for. */
public interface TargetWorld extends AutoCloseable {

    /** A fresh adapter on this target, as for one run. */
    TargetAdapter open();

    /** The same with a credential that the target does not know. */
    TargetAdapter openWithWrongCredential();

    /** The credential in use: may never be seen in a message. */
    String secret();

    /** Puts an active asset there, by its serial, tag, and further values; gives its id. */
    String add(Map<CanonicalField, String> values);

    String addArchived(Map<CanonicalField, String> values);

    String addDeleted(Map<CanonicalField, String> values);

    /** How many assets are there that are neither archived nor deleted. */
    int active();

    /** How many changes the target has made since it started or was told to forget. */
    int writes();

    void forget();

    /** The next create takes effect, but its answer is lost. */
    void loseAnswerToCreate();

    /** The next create is lost before it takes effect. */
    void loseCreate();

    /** The next update takes effect, but its answer is lost. */
    void loseAnswerToUpdate();

    /** So many requests are answered with "too many requests", in the shape of this number; an absurd pause is asked for. */
    void throttle(int shape, int times);

    /** How many shapes of "too many requests" there are. */
    int throttleShapes();

    /** So many requests end in a fault of the server, without effect. */
    void fail(int times);

    /** How long everything together was waited for, in seconds. */
    long secondsWaited();

    @Override
    void close();
}
