package io.crosswalk.core.discrepancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A mismatch or a gap, open until its cause is gone.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@Table(name = "discrepancy")
public class Discrepancy {

    @Id
    @Column(name = "id")
    private Long id;

    @Column(name = "code")
    private String code;

    @Column(name = "severity")
    private String severity;

    @Column(name = "keys")
    private String[] keys;

    @Column(name = "link")
    private long link;

    @Column(name = "evidence")
    private String evidence;

    @Column(name = "origin")
    private String origin;

    @Column(name = "open")
    private boolean open;

    @Column(name = "opened_run")
    private String openedRun;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_run")
    private String closedRun;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "times_opened")
    private int timesOpened;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "earlier")
    private String earlier;

    /** For Hibernate. */
    protected Discrepancy() {
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String severity() {
        return severity;
    }

    public String[] keys() {
        return keys;
    }

    public String evidence() {
        return evidence;
    }

    public String openedRun() {
        return openedRun;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
