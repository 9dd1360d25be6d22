package authlab.lab;

import java.nio.file.Path;

/**
 * Another build of a service, which has been started once.
 *
 * @param original what the database of each of its instances is a copy of
 */
public record Variant(ServiceKind kind, Path jar, Database original) {

    @Override
    public String toString() {
        return jar.getFileName().toString();
    }
}
