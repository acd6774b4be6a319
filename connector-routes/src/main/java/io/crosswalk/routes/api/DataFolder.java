package io.crosswalk.routes.api;

import java.nio.file.Path;

/** The data folder of this installation: {@code admin-password} and {@code reports/} lie in it. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path adminPassword() {
        return path.resolve("admin-password");
    }

    Path reports() {
        return path.resolve("reports");
    }
}
