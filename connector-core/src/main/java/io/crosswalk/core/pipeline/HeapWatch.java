package io.crosswalk.core.pipeline;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** The most heap that was really needed: what was left after collections, sampled while a run goes on. */
final class HeapWatch {

    private static final long MIB = 1L << 20;

    private long most;

    void look() {
        long live = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage after = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            live += after == null ? 0 : after.getUsed();
        }
        most = Math.max(most, live);
    }

    /** In MiB; what is in use now where nothing was collected yet. */
    long peakMiB() {
        look();
        long bytes = most > 0 ? most : ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return (bytes + MIB - 1) / MIB;
    }
}
