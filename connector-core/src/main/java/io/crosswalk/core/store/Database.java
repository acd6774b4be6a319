package io.crosswalk.core.store;

import io.crosswalk.core.fault.TransientFault;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * PostgreSQL as the repositories see it: work inside one transaction, with an EntityManager or with its connection.
 *
 * <p>The {@link Boundary} decides how a transaction begins and ends: resource-local on a plain JVM, JTA in the server.
 */
public final class Database implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final Boundary boundary;
    private final ThreadLocal<EntityManager> rehearsal = new ThreadLocal<>();

    public Database(EntityManagerFactory factory, Boundary boundary) {
        this.factory = factory;
        this.boundary = boundary;
    }

    /** How a transaction begins and ends around work with an EntityManager. */
    public interface Boundary {

        <T> T within(Supplier<EntityManager> managers, Function<EntityManager, T> work);

        /** Transactions of the EntityManager itself: a plain JVM. */
        static Boundary resourceLocal() {
            return new Boundary() {
                @Override
                public <T> T within(Supplier<EntityManager> managers, Function<EntityManager, T> work) {
                    try (EntityManager manager = managers.get()) {
                        manager.getTransaction().begin();
                        try {
                            T result = work.apply(manager);
                            manager.getTransaction().commit();
                            return result;
                        } finally {
                            if (manager.getTransaction().isActive()) {
                                manager.getTransaction().rollback();
                            }
                        }
                    }
                }
            };
        }
    }

    /** Work with SQL on the transaction's own connection. */
    @FunctionalInterface
    interface SqlWork<T> {
        T with(Connection connection) throws SQLException;
    }

    /** One transaction with an EntityManager; during a rehearsal, the rehearsal's. */
    <T> T entities(Function<EntityManager, T> work) {
        EntityManager rehearsed = rehearsal.get();
        return translated(() -> rehearsed != null ? work.apply(rehearsed) : boundary.within(factory::createEntityManager, work));
    }

    /** Does everything that {@code work} does on this thread in one transaction, and takes all of it back. */
    public <T> T rehearse(Supplier<T> work) {
        List<T> result = new ArrayList<>(1);
        try {
            boundary.within(factory::createEntityManager, manager -> {
                rehearsal.set(manager);
                result.add(work.get());
                throw new TakeBack();
            });
        } catch (TakeBack expected) {
            return result.get(0);
        } finally {
            rehearsal.remove();
        }
        throw new IllegalStateException("a rehearsal was not taken back");
    }

    /** Ends a rehearsal: whatever it wrote is rolled back. */
    private static final class TakeBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakeBack() {
            super("the rehearsal ends here", null, false, false);
        }
    }

    /** One transaction with its connection. */
    <T> T sql(SqlWork<T> work) {
        return entities(manager -> manager.unwrap(Session.class).doReturningWork(work::with));
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            SQLException cause = sqlCause(e);
            if (cause != null && unreachable(cause)) {
                throw new TransientFault("the database cannot be reached or refused us (" + cause.getSQLState()
                        + "); check that it runs, has space, and that CROSSWALK_DB_URL, _USER and _PASSWORD fit", e);
            }
            throw e;
        }
    }

    private static SQLException sqlCause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    /**
     * SQLSTATE classes 08 connection, 28 authentication, 3D no such database, 40 rolled back, 53 resources (disk full), 57
     * intervention, 55 not now, 58 system; 25P03 idle for too long.
     */
    private static boolean unreachable(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("28") || state.startsWith("53")
                || state.startsWith("57") || state.startsWith("58") || state.startsWith("3D") || state.startsWith("40") || state.equals("25P03")
                        || state.startsWith("55");
    }

    @Override
    public void close() {
        factory.close();
    }
}
