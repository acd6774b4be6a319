package io.crosswalk.core.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One identifier of an asset, with the interval in which it was the asset's, its role, verdict and sources.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@IdClass(AssetName.Key.class)
@Table(name = "identifier")
public class AssetName {

    @Id
    @Column(name = "asset_id")
    private Long assetId;

    @Id
    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "kind")
    private int kind;

    @Id
    @Column(name = "scope")
    private String scope;

    @Id
    @Column(name = "key")
    private String key;

    @Column(name = "narrower")
    private String narrower;

    @Id
    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "role")
    private int role;

    @Column(name = "link")
    private long link;

    @Column(name = "fold")
    private Long fold;

    @Column(name = "display")
    private String display;

    @Column(name = "canonical")
    private String canonical;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "verdict")
    private int verdict;

    @Column(name = "sources")
    private String sources;

    @Id
    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_to")
    private Instant validTo;

    /** For Hibernate. */
    protected AssetName() {
    }

    public Long assetId() {
        return assetId;
    }

    public String display() {
        return display;
    }

    /** What tells one row from another. */
    public record Key(Long assetId, int kind, String scope, String key, int role, Instant validFrom) implements Serializable {
    }
}
