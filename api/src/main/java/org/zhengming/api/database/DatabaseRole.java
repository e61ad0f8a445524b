package org.zhengming.api.database;

/** Who connects to the database. What each may do is granted by the migrations, so that a mistake here opens little. */
public enum DatabaseRole {
    /** Owns the tables and changes them when the program starts; no request runs as this role. */
    OWNER,
    /** Reads and writes cases, within the organs of the reader (row-level security). */
    APPLICATION,
    /** Reads and adds to the register of interference, and sees nothing else. */
    REGISTER;

    /** The schema whose tables it uses. */
    public String schema() {
        return this == REGISTER ? "interference" : "public";
    }

    /** The name of the role in PostgreSQL. */
    public String user() {
        return "zhengming_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
