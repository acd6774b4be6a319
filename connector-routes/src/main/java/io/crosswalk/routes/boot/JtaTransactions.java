package io.crosswalk.routes.boot;

import io.crosswalk.core.store.Database.Boundary;
import jakarta.persistence.EntityManager;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Transactions of the container around work with the register. */
final class JtaTransactions implements Boundary {

    /** A first load of millions of rows is one transaction; the container's usual minutes would end it. */
    private static final Duration LONGEST = Duration.ofHours(6);

    private final UserTransaction transaction;

    JtaTransactions(UserTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public <T> T within(Supplier<EntityManager> managers, Function<EntityManager, T> work) {
        begin();
        try {
            T result;
            try (EntityManager manager = managers.get()) {
                result = work.apply(manager);
                manager.flush();
            }
            commit();
            return result;
        } finally {
            rollBackWhereOpen();
        }
    }

    private void begin() {
        try {
            transaction.setTransactionTimeout((int) LONGEST.toSeconds());
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("a transaction cannot begin here", e);
        }
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException("the transaction was not committed", e);
        }
    }

    private void rollBackWhereOpen() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction cannot be rolled back", e);
        }
    }
}
