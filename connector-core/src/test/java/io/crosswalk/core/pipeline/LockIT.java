package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.delivery.PushResult;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LockIT extends NightCase {

    @Test
    void refusesASecondRunAndNamesTheHolder() {
        AtomicReference<Throwable> second = new AtomicReference<>();
        itam.answer(order -> {
            try {
                kit.connector().run(RunRequest.NIGHTLY, Progress.NONE);
            } catch (RunRefused refused) {
                second.set(refused);
            }
            return new PushResult.Deferred("later");
        });
        erp("1.csv", "SN0001A,Dell,CT-000001");

        kit.night();

        assertThat(second.get()).isInstanceOf(RunRefused.class).hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void givesTheLockBackAlsoAfterAFailure() {
        erp("1.csv", "SN0001A,Dell,CT-000001");
        itam.answer(order -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(kit.night().exitCode()).isEqualTo(4);

        itam.answer(order -> null);

        assertThat(kit.night().targets().get(0).created()).isEqualTo(1);
        assertThat(itam.size()).isEqualTo(1);
    }
}
