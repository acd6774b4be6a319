package io.crosswalk.sandbox;

import java.time.Duration;

/** One way in which an outside system fails, for a test to order in advance. */
public sealed interface Fault {

    /** Whether this fault is meant for a request with this HTTP method. */
    default boolean concerns(String method) {
        return true;
    }

    /** Answers 429 without looking at the request. */
    record Throttled(ThrottleShape shape, long retryAfterSeconds) implements Fault {
    }

    /** Answers with this status (500, 502, 503) without applying the request. */
    record ServerError(int status) implements Fault {
    }

    /** Closes the connection before the request has had an effect. */
    record DroppedBefore(String method) implements Fault {

        @Override
        public boolean concerns(String candidate) {
            return method.equals(candidate);
        }
    }

    /** Applies the request and closes the connection without an answer: the caller cannot know what happened. */
    record DroppedAfterApplying(String method) implements Fault {

        @Override
        public boolean concerns(String candidate) {
            return method.equals(candidate);
        }
    }

    /** Applies the request and answers 500 all the same. */
    record FailedAfterApplying(String method) implements Fault {

        @Override
        public boolean concerns(String candidate) {
            return method.equals(candidate);
        }
    }

    /** Answers late. */
    record Delayed(Duration by) implements Fault {
    }

    /** Gives a page with fewer rows than asked for although more follow. Only lists honour it. */
    record ShortPage(int rows) implements Fault {

        @Override
        public boolean concerns(String candidate) {
            return "GET".equals(candidate);
        }
    }
}
