package io.crosswalk.launcher.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How the embedded server is set: fast, and never at the price of durability. */
final class Settings {

    static final String FILE = "crosswalk.conf";
    private static final long MEBI = 1L << 20;
    private static final long MOST_BUFFERS = 512;
    private static final int SHARE_OF_MEMORY = 4;

    private Settings() {
    }

    static String text() {
        return """
                # Written by Crosswalk at every start; changes here are lost.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                shared_buffers = %dMB
                work_mem = 64MB
                maintenance_work_mem = 256MB
                max_wal_size = 4GB
                # compressing a page costs more processor time than writing it
                wal_compression = off
                checkpoint_timeout = 15min
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_messages = warning
                """.formatted(Math.min(MOST_BUFFERS, memory() / MEBI / SHARE_OF_MEMORY));
    }

    private static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }
}
