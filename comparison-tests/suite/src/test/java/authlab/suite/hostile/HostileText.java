package authlab.suite.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values that ought to be none, one byte a character. */
final class HostileText {

    private HostileText() {}

    /** By a phrase that says what is wrong with them. */
    static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("NUL", "a\u0000b");
        values.put("escaped NUL", "a%00b");
        values.put("bad UTF-8", "\u00c3(");
        values.put("overlong UTF-8", "\u00c0\u0080");
        values.put("half a surrogate pair in UTF-8", "\u00ed\u00a0\u0080");
        values.put("beyond UTF-8", "\u00fe\u00ff");
        values.put("control characters", "a\u0001\u001b[2Jb");
        values.put("delete", "a\u007fb");
        values.put("bare carriage return", "a\rb");
        values.put("quotes", "\"\"\"");
        values.put("SQL", "' or 1=1; drop table login; --");
        values.put("a look-up", "${jndi:ldap://localhost/x}");
        values.put("dots", "..%2f..%2f..%2fetc%2fpasswd");
        values.put("separators", ";;,,==&&//");
        values.put("broken escape", "%zz%");
        values.put("nothing", "");
        values.put("blanks", " \t \t");
        values.put("dots of a token", "..");
        values.put("9 KiB", "A".repeat(9 * 1024));
        values.put("20 KiB", "A".repeat(20 * 1024));
        values.put("100 KiB", "A".repeat(100 * 1024));
        return values;
    }
}
