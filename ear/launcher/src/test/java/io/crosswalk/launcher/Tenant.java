package io.crosswalk.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** A process that uses a bundle until it hears something. */
final class Tenant {

    private Tenant() {
    }

    /** @param args the jar, the data folder and the section */
    public static void main(String[] args) throws IOException {
        System.out.println(new Bundle(Path.of(args[0]), Path.of(args[1])).unpacked(Bundle.Section.valueOf(args[2])));
        System.out.println(System.in.read());
    }
}
