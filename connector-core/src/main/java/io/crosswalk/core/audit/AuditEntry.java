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
 * What happened to one asset in one transaction.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
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

    @Column(name = "detail")
    private String detail;

    /** For Hibernate. */
    protected AuditEntry() {
    }

    public Long transactionId() {
        return transactionId;
    }

    public int seq() {
        return seq;
    }

    public Long assetId() {
        return assetId;
    }

    public int action() {
        return action;
    }

    public String detail() {
        return detail;
    }

    /** What tells one row from another. */
    public record Key(Long transactionId, int seq) implements Serializable {
    }
}
