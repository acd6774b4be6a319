package io.crosswalk.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outside world of the demo, running: the ERP, the distributor's FTP server and the ITAM, filled from {@link DemoWorld}.
 *
 * <p>The passwords are made up for the demo and lie in files of mode 0600 under {@code secrets} in the work folder, since the
 * configuration knows secrets by reference only. A second night finds all three as the first night left them.
 */
public final class DemoPeers implements AutoCloseable {

    private static final String FTP_USER = "contoso";
    private static final String ERP_USER = "crosswalk";

    private final Path folder;
    private final DemoWorld world = DemoWorld.create();
    private final SnipeItSandbox itam;
    private final ErpSandbox erp;
    private final FtpSandbox ftp;

    private DemoPeers(Path folder) {
        this.folder = folder.toAbsolutePath();
        String ftpPassword = secret("ftp-password");
        String erpPassword = secret("erp-password");
        String token = secret("itam-token");
        itam = SnipeItSandbox.start(SnipeItOptions.version8().withToken(token).withUniqueSerials(true).withOwnSerialRefused(true));
        world.fill(itam);
        erp = ErpSandbox.start(0, ERP_USER, erpPassword, world.erpRows());
        ftp = FtpSandbox.start(0, this.folder.resolve("ftp"), FTP_USER, ftpPassword);
        ftp.deliver("out/serials/" + DemoWorld.SHIPMENTS, world.shipments());
    }

    /** Starts all three on free ports; files go below the folder, which is created when it is missing. */
    public static DemoPeers start(Path workFolder) {
        return new DemoPeers(workFolder);
    }

    /** What the files of {@code config/demo} say, and what is to stand there today: the ports in use, the folder of the secrets. */
    public Map<String, String> addresses() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("port: 2121", "port: " + ftp.port());
        written.put("http://127.0.0.1:8091/api/serials", erp.url());
        written.put("http://127.0.0.1:8090/api/v1", itam.url());
        written.put("file:secrets/", "file:" + folder.resolve("secrets") + "/");
        return written;
    }

    public DemoWorld world() {
        return world;
    }

    public SnipeItSandbox itam() {
        return itam;
    }

    public ErpSandbox erp() {
        return erp;
    }

    public FtpSandbox ftp() {
        return ftp;
    }

    private String secret(String name) {
        String value = "demo-" + java.util.UUID.randomUUID();
        try {
            Path secrets = Files.createDirectories(folder.resolve("secrets"));
            Path file = secrets.resolve(name);
            Files.deleteIfExists(file);
            if (Files.getFileStore(secrets).supportsFileAttributeView("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, value);
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the demo's secrets below " + folder + "; check space and permissions", e);
        }
    }

    @Override
    public void close() {
        ftp.close();
        erp.close();
        itam.close();
    }
}
