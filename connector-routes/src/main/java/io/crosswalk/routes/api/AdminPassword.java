package io.crosswalk.routes.api;

import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** The generated password of the user {@code admin}, for an installation without configured users; a file only its owner reads. */
final class AdminPassword {

    private static final int BYTES = 18;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

    private AdminPassword() {
    }

    /** Reads it; writes it first where there is none. */
    static String in(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            String password = Files.readString(file).strip();
            if (password.isEmpty()) {
                throw new PermanentFault("the file " + file + " is empty; delete it, and a new password is written");
            }
            return password;
        } catch (IOException e) {
            throw new PermanentFault("the password file " + file + " cannot be used; check the folder and its permissions", e);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(draft);
        try (SeekableByteChannel out = Files.newByteChannel(draft,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            out.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
        }
        try {
            Files.createLink(file, draft); // unlike a move, never replaces the one another process wrote meanwhile
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
