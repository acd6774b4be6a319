package io.crosswalk.launcher;

import java.nio.file.Path;

/** Where spool, reports, logs, libraries and the embedded database lie: {@code --data}, else the environment, else home. */
final class DataFolder {

    private static final String OPTION = "--data";

    private DataFolder() {
    }

    /** Reads the option by hand, because the libraries that read options properly are unpacked into this folder. */
    static Path of(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(OPTION + "=")) {
                return absolute(args[i].substring(OPTION.length() + 1));
            }
            if (args[i].equals(OPTION) && i + 1 < args.length) {
                return absolute(args[i + 1]);
            }
        }
        return byDefault();
    }

    static Path byDefault() {
        String set = System.getenv("CROSSWALK_DATA");
        return set == null || set.isBlank()
                ? Path.of(System.getProperty("user.home"), ".crosswalk").toAbsolutePath() : absolute(set);
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
