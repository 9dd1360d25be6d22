package authlab.faults.report;

/** Plain text in markup. */
final class Html {

    private Html() {}

    static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
