package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.report.RunLog;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunLockTest {

    private static final RunLog.Lock LOCK = () -> { };

    /** A log that gives these answers to who asks for the lock. */
    private static RunLog log(String holder, Deque<Optional<RunLog.Lock>> answers) {
        return (RunLog) Proxy.newProxyInstance(RunLockTest.class.getClassLoader(), new Class<?>[] {RunLog.class},
                (proxy, method, arguments) -> method.getName().equals("lock") ? answers.pop() : holder);
    }

    private static String process(long pid) throws IOException {
        return "process " + pid + " on " + InetAddress.getLocalHost().getHostName() + " since 2026-11-20T03:00:00Z";
    }

    private static long deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version").redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return process.pid();
    }

    @Test
    void waitsForALockWhoseHolderIsDead() throws Exception {
        RunLog log = log(process(deadProcess()), new ArrayDeque<>(List.of(Optional.empty(), Optional.empty(), Optional.of(LOCK))));

        assertThat(new RunLock(log, Clock.systemUTC()).take()).isSameAs(LOCK);
    }

    @Test
    void refusesWhileTheHolderLivesAndNamesIt() throws Exception {
        String holder = process(ProcessHandle.current().pid());
        RunLog log = log(holder, new ArrayDeque<>(List.of(Optional.empty(), Optional.of(LOCK))));

        assertThatThrownBy(() -> new RunLock(log, Clock.systemUTC()).take()).isInstanceOf(RunRefused.class).hasMessageContaining(holder);
    }

    @Test
    void refusesAtOnceWhenTheHolderIsOnAnotherMachine() {
        RunLog log = log("process 1 on elsewhere.example since yesterday", new ArrayDeque<>(List.of(Optional.empty(), Optional.of(LOCK))));

        assertThatThrownBy(() -> new RunLock(log, Clock.systemUTC()).take()).isInstanceOf(RunRefused.class).hasMessageContaining("elsewhere.example");
    }
}
