package io.crosswalk.core.pipeline;

import io.crosswalk.core.report.RunLog;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run at a time. The lock goes down with its process; where the database has not noticed yet that the holder is
 * dead, the next run waits for that instead of being refused.
 */
final class RunLock {

    private static final Pattern HOLDER = Pattern.compile("process (\\d+) on (\\S+) since .*");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RunLog log;
    private final Clock clock;

    RunLock(RunLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** @throws RunRefused while a living run holds the lock */
    RunLog.Lock take() {
        String me = "process " + ProcessHandle.current().pid() + " on " + host() + " since " + clock.instant();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<RunLog.Lock> lock = log.lock(me);
            if (lock.isPresent()) {
                return lock.get();
            }
            String holder = log.holder();
            if (!dead(holder) || System.nanoTime() > deadline) {
                throw new RunRefused("another run is going on: " + holder + "; wait for it or stop it");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Whether the holder is known to live no more; of another machine nothing is known. */
    private static boolean dead(String holder) {
        Matcher named = HOLDER.matcher(holder);
        return named.matches() && named.group(2).equals(host()) && ProcessHandle.of(Long.parseLong(named.group(1))).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
