package io.crosswalk.launcher.server;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.launcher.Bundle;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;

/** Payara Micro with the product deployed, inside this process. One a process. */
final class PayaraServer implements AutoCloseable {

    private static final java.util.logging.Logger SERVERS_OWN = java.util.logging.Logger.getLogger("PayaraMicro");

    private final Instance instance;
    private final Object micro;
    private final String host;
    private final int port;

    private PayaraServer(Instance instance, Object micro, String host, int port) {
        this.instance = instance;
        this.micro = micro;
        this.host = host;
        this.port = port;
    }

    /**
     * Starts the server and deploys the product.
     *
     * @param port 0 for any that is free
     * @throws PermanentFault when the port is taken or the product does not deploy
     */
    static PayaraServer start(Path data, String host, int port) {
        try {
            int bound = claim(host, port);
            Instance instance = Instance.lay(Bundle.own(data), data, host);
            Logs.write(instance.logging(), data);
            System.setOut(Logs.server(data));
            return new PayaraServer(instance, boot(instance, data, bound), host, bound);
        } catch (IOException e) {
            throw new PermanentFault("the server cannot be laid out under " + data + " (" + e
                    + "); check who owns the folder and whether the disk is full", e);
        }
    }

    int port() {
        return port;
    }

    String host() {
        return host;
    }

    @Override
    public void close() {
        SERVERS_OWN.setFilter(none -> false); // it would tell the terminal that it is shut down already
        try {
            type(micro, "fish.payara.micro.boot.PayaraMicroBoot").getMethod("shutdown").invoke(micro);
        } catch (InvocationTargetException stoppedAlready) {
            System.getLogger("io.crosswalk").log(System.Logger.Level.DEBUG, "the server had stopped", stoppedAlready);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        try {
            instance.remove();
        } catch (IOException e) {
            System.getLogger("io.crosswalk").log(System.Logger.Level.DEBUG, "left for the next start", e);
        }
    }

    private static Object boot(Instance instance, Path data, int port) throws IOException {
        System.setProperty("fish.payara.micro.BootJar", instance.boot().toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", instance.boot().getParent().toString());
        ClassLoader server = new URLClassLoader("payara", new URL[] {instance.boot().toUri().toURL()},
                ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(server);
        try {
            Object micro = server.loadClass("fish.payara.micro.impl.PayaraMicroImpl").getMethod("create", String[].class)
                    .invoke(null, (Object) arguments(instance, port));
            if (applications(micro).isEmpty()) {
                throw new PermanentFault("the product did not start; the reason is in " + data.resolve("logs"));
            }
            return micro;
        } catch (InvocationTargetException e) {
            throw new PermanentFault("the server did not start; the reason is in " + data.resolve("logs"), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not the Payara Micro that this version is made for", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String[] arguments(Instance instance, int port) {
        return new String[] {"--rootDir", instance.folder().toString(), "--nohazelcast", "--disablephonehome",
            "--port", Integer.toString(port), "--prebootcommandfile", instance.commands().toString(),
            "--logproperties", instance.logging().toString(), "--deploy", instance.war().toString(),
            "--contextroot", "/"};
    }

    private static Collection<?> applications(Object micro) throws ReflectiveOperationException {
        Object runtime = type(micro, "fish.payara.micro.boot.PayaraMicroBoot").getMethod("getRuntime").invoke(micro);
        return (Collection<?>) type(runtime, "fish.payara.micro.PayaraMicroRuntime")
                .getMethod("getDeployedApplicationNames").invoke(runtime);
    }

    private static Class<?> type(Object of, String name) throws ClassNotFoundException {
        return of.getClass().getClassLoader().loadClass(name);
    }

    static boolean isFree(String host, int port) {
        try {
            return claim(host, port) == port;
        } catch (IOException | PermanentFault taken) {
            return false;
        }
    }

    private static int claim(String host, int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return probe.getLocalPort();
        } catch (java.net.BindException e) {
            throw new PermanentFault("port " + port + " on " + host + " is taken or not ours; choose another with --port", e);
        }
    }
}
