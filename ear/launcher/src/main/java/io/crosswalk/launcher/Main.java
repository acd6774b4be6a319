package io.crosswalk.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The start of {@code java -jar crosswalk.jar}: unpacks what the jar carries, once, and hands over to the command line.
 *
 * <p>Everything happens in this one process. This class and {@link Bundle} lie at the root of the jar and use nothing
 * but the JDK; everything else is loaded from the unpacked libraries.
 */
public final class Main {

    private static final String COMMAND_LINE = "io.crosswalk.launcher.verb.Crosswalk";
    private static final int UNUSABLE = 2;

    private Main() {
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        Path data = DataFolder.of(args);
        try {
            Bundle bundle = new Bundle(own(), data);
            Path app = bundle.unpacked(Bundle.Section.APP);
            System.setProperty("crosswalk.bundle", own().toString());
            ClassLoader libraries = new URLClassLoader("crosswalk", classPath(app), ClassLoader.getPlatformClassLoader());
            Thread.currentThread().setContextClassLoader(libraries);
            libraries.loadClass(COMMAND_LINE).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (IOException e) {
            System.err.println("crosswalk: cannot unpack into " + data + ": " + e
                    + "; make the folder writable, free some space, or choose another one with --data");
            System.exit(UNUSABLE);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Path own() {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL[] classPath(Path app) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(app.resolve("war/WEB-INF/classes").toUri().toURL());
        for (String folder : List.of("lib", "war/WEB-INF/lib")) {
            File[] jars = app.resolve(folder).toFile().listFiles((at, name) -> name.endsWith(".jar"));
            for (File jar : jars == null ? new File[0] : jars) {
                urls.add(jar.toURI().toURL());
            }
        }
        urls.sort(java.util.Comparator.comparing(URL::toString));
        return urls.toArray(URL[]::new);
    }
}
