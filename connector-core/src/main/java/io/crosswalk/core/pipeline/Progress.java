package io.crosswalk.core.pipeline;

/** Follows a run from outside; called from the run's own threads, must be quick and must not throw. */
public interface Progress {

    Progress NONE = (phase, of, done, total) -> { };

    /**
     * @param phase {@code intake}, {@code decide} or {@code push}
     * @param of the feed or target at work, or null
     * @param total 0 where it is not known
     */
    void at(String phase, String of, long done, long total);
}
