package io.crosswalk.core.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A target's answer to what was sent.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@Table(name = "receipt")
public class PushReceipt {

    @Id
    @Column(name = "id")
    private Long id;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "target_id")
    private int targetId;

    @Column(name = "asset_id")
    private Long assetId;

    @Column(name = "native_id")
    private String nativeId;

    @Column(name = "run_id")
    private String runId;

    @Column(name = "at")
    private Instant at;

    @Column(name = "action")
    private String action;

    @Column(name = "result")
    private String result;

    @Column(name = "sent")
    private String sent;

    @Column(name = "note")
    private String note;

    /** For Hibernate. */
    protected PushReceipt() {
    }

    public Long id() {
        return id;
    }

    public String action() {
        return action;
    }

    public String sent() {
        return sent;
    }
}
