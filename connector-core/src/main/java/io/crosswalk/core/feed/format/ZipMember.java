package io.crosswalk.core.feed.format;

import io.crosswalk.core.feed.RecordFormat.BrokenDelivery;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The one data member of a zip file. Its directory is read first: a file without its end is not a zip file. */
final class ZipMember extends FilterInputStream {

    private final ZipFile archive;
    private final Path temporary;

    private ZipMember(InputStream content, ZipFile archive, Path temporary) {
        super(content);
        this.archive = archive;
        this.temporary = temporary;
    }

    static InputStream open(Path file, String include, Path folder) throws IOException, BrokenDelivery {
        return open(file, include, folder, null);
    }

    /** A zip within another envelope goes to the spool first: its directory stands at its end. */
    static InputStream spill(InputStream wrapped, String include, Path folder) throws IOException, BrokenDelivery {
        Path temporary = Files.createTempFile(folder, "unwrapped-", ".zip");
        try (wrapped) {
            Files.copy(wrapped, temporary, StandardCopyOption.REPLACE_EXISTING);
            return open(temporary, include, folder, temporary);
        } catch (IOException | BrokenDelivery | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static InputStream open(Path file, String include, Path folder, Path temporary)
            throws IOException, BrokenDelivery {
        ZipFile archive = archive(file);
        try {
            ZipEntry member = member(archive, include);
            long packed = Math.max(1, member.getCompressedSize());
            return new ZipMember(new BoundedInflation(archive.getInputStream(member), () -> packed), archive, temporary);
        } catch (IOException | BrokenDelivery | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static ZipFile archive(Path file) throws IOException, BrokenDelivery {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BrokenDelivery("the delivery is not a zip file that can be read (cut off, encrypted or damaged): "
                    + e.getMessage(), e);
        }
    }

    private static ZipEntry member(ZipFile archive, String include) throws BrokenDelivery {
        List<? extends ZipEntry> members = archive.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")).toList();
        for (ZipEntry member : members) {
            if (climbs(member.getName())) {
                throw new BrokenDelivery("the zip file holds a member '" + member.getName()
                        + "' that leads out of its folder; nothing of it is used");
            }
        }
        List<? extends ZipEntry> wanted = members.size() < 2 || include == null ? members
                : members.stream().filter(entry -> fileName(entry).matches(include)).toList();
        if (wanted.size() != 1) {
            throw new BrokenDelivery("the zip file holds " + members.size() + " members "
                    + members.stream().limit(5).map(ZipEntry::getName).toList()
                    + "; it must hold one, or exactly one that fits files.include");
        }
        return wanted.get(0);
    }

    private static boolean climbs(String name) {
        String unix = name.replace('\\', '/');
        return unix.startsWith("/") || unix.matches("[A-Za-z]:.*") || List.of(unix.split("/")).contains("..")
                || unix.indexOf('\0') >= 0;
    }

    private static String fileName(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    @Override
    public void close() throws IOException {
        super.close();
        archive.close();
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }
}
