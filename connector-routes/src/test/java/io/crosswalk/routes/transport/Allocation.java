package io.crosswalk.routes.transport;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the current thread has allocated so far: a file that passes through must not show in it. */
final class Allocation {

    private Allocation() {
    }

    static long bytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
