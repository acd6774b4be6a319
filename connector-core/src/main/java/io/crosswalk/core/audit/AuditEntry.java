package io.crosswalk.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What happened to one asset, or to records of one kind, in one transaction: on whose word, what was before, what came after.
 *
 * <p>Written in bulk by {@code core.store}, and refused any change by the database.
 */
@Entity
@Immutable
@IdClass(AuditEntry.Key.class)
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @Column(name = "transaction_id")
    private Long transactionId;

    @Id
    @Column(name = "seq")
    private int seq;

    @Column(name = "asset_id")
    private Long assetId;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "action")
    private int action;

    @Column(name = "source")
    private String source;

    @Column(name = "before")
    private String before;

    @Column(name = "after")
    private String after;

    /** For Hibernate. */
    protected AuditEntry() {
    }

    public Long transactionId() {
        return transactionId;
    }

    public int seq() {
        return seq;
    }

    /** The asset, or null where it was about none. */
    public Long assetId() {
        return assetId;
    }

    /** @return a code of {@link AuditAction} */
    public int action() {
        return action;
    }

    public String source() {
        return source;
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }

    /** What tells one row from another. */
    public record Key(Long transactionId, int seq) implements Serializable {
    }
}
