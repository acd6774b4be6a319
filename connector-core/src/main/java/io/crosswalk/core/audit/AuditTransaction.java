package io.crosswalk.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * Who changed something in one transaction, and when, linked to the transaction before by a hash.
 *
 * <p>Appended by {@code core.store}, and refused any change by the database.
 */
@Entity
@Immutable
@Table(name = "audit_transaction")
public class AuditTransaction {

    @Id
    @Column(name = "id")
    private Long id;

    @Column(name = "run_id")
    private String runId;

    @Column(name = "actor")
    private String actor;

    @Column(name = "at")
    private Instant at;

    @Column(name = "entries")
    private int entries;

    @Column(name = "purges_to")
    private Long purgesTo;

    @Column(name = "digest")
    private String digest;

    @Column(name = "previous")
    private String previous;

    @Column(name = "link")
    private String link;

    /** For Hibernate. */
    protected AuditTransaction() {
    }

    public Long id() {
        return id;
    }

    /** The run, or null where a person acted outside of any. */
    public String runId() {
        return runId;
    }

    /** Who acted: a user, or {@link Trail#ENGINE}. */
    public String actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }

    public int entries() {
        return entries;
    }

    /** Up to which transaction its entries were taken away by this one, or null. */
    public Long purgesTo() {
        return purgesTo;
    }

    public String digest() {
        return digest;
    }

    public String previous() {
        return previous;
    }

    public String link() {
        return link;
    }
}
