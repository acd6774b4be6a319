package io.crosswalk.launcher.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL's programs run. PostgreSQL refuses to run as root: then they run in a user namespace of their own,
 * in which root is nobody, or, where the kernel allows no such namespace, as the user {@code nobody}.
 */
enum OperatingUser {
    OURSELVES(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    OperatingUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static OperatingUser choose() throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return OURSELVES;
        }
        for (OperatingUser user : List.of(NAMESPACE, NOBODY)) {
            if (works(user)) {
                return user;
            }
        }
        throw new PermanentFault("PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here;"
                + " start Crosswalk as an ordinary user, or give a database with CROSSWALK_DB_URL");
    }

    private static boolean works(OperatingUser user) throws IOException {
        try {
            return Commands.run(user.command(List.of("true")), null).exit() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    /** Hands a folder over to the user the programs run as, where that is another one. */
    void own(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        UserPrincipal nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(visited, nobody);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, nobody);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
