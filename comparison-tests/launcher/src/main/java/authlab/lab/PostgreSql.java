package authlab.lab;

/** Where the services keep their data: embedded, or one of the user's own. */
public sealed interface PostgreSql permits EmbeddedPostgreSql, ForeignPostgreSql {

    /**
     * The database of that name with the data it has, created if missing, and a role of its own.
     *
     * @throws LabException if PostgreSQL cannot be reached or refuses
     */
    Database database(String name);

    /** Like {@link #database}, but empty: what there was is dropped. */
    Database freshDatabase(String name);
}
