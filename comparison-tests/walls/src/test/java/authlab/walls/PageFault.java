package authlab.walls;

import java.util.regex.Pattern;

/** What must stand in no file of the page, and a line that breaks each rule, which shows that it is seen. */
enum PageFault {
    TEXT_BECOMES_MARKUP(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|setHTMLUnsafe|parseFromString|"
                    + "createContextualFragment|srcdoc",
            "row.innerHTML = transfer.memo;"),
    TEXT_BECOMES_CODE("\\beval\\(|new Function|set(?:Timeout|Interval)\\('|javascript:|createPolicy", "eval(memo)"),
    SOMETHING_OUTLIVES_THE_PAGE(
            "(?:local|session)Storage[.\\[]|indexedDB|document\\.cookie|caches\\.|serviceWorker",
            "localStorage.setItem('token', accessToken)"),
    INLINE_SCRIPT("<script(?![^>]* src=)|\\son[a-z]+=\"", "<button onclick=\"pay()\">"),
    INLINE_STYLE("<style|\\sstyle=\"", "<p style=\"color: red\">"),
    FROM_ELSEWHERE(
            "(?<!xmlns=\")https?://|(?:src|href|from|url\\()=?\\s*[\"'(]//", "import x from '//cdn.example/x.js';"),
    DEBUGGING("console\\.|debugger|TODO", "console.log(answer)");

    private final Pattern pattern;
    private final String example;

    PageFault(String pattern, String example) {
        this.pattern = Pattern.compile(pattern);
        this.example = example;
    }

    boolean isIn(String line) {
        return pattern.matcher(line).find();
    }

    String example() {
        return example;
    }
}
