package io.crosswalk.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * What one transaction changed, linked to the one before by a hash.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
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

    @Column(name = "at")
    private Instant at;

    @Column(name = "entries")
    private int entries;

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
