/**
 * CSS for the highlighter, by its form: the usual grammar lists every property and element there is,
 * which is as large as all of PHP.
 */
export default function css({ APOS_STRING_MODE, C_BLOCK_COMMENT_MODE, QUOTE_STRING_MODE }) {
  const common = [
    C_BLOCK_COMMENT_MODE,
    APOS_STRING_MODE,
    QUOTE_STRING_MODE,
    { scope: 'keyword', begin: /@[a-z-]+/ },
    { scope: 'meta', begin: /!important\b/ },
    { scope: 'built_in', begin: /[a-z][a-z-]*(?=\()/ },
  ];
  const selectors = [
    { begin: /\([^)]*\)/ },
    { scope: 'title', begin: /[.#][a-z_-][\w-]*/ },
    { scope: 'symbol', begin: /::?[a-z-]+/ },
    { scope: 'selector-tag', begin: /\b[a-z][a-z\d]*\b/ },
  ];
  const values = [
    // A property, and no selector such as `a:hover {` in a rule within a rule.
    { scope: 'attribute', begin: /(?:--)?[a-z][\w-]*(?=\s*:[^{};]*[;}])/ },
    { scope: 'number', begin: /#[\da-f]{3,8}\b/ },
    { scope: 'number', begin: /[+-]?(?:\d+\.?\d*|\.\d+)(?:%|[a-z]+)?/ },
    { scope: 'variable', begin: /--[\w-]+/ },
  ];
  const rules = { begin: /\{/, end: /\}/, contains: [...common, ...values, 'self'] };
  return { name: 'CSS', case_insensitive: true, contains: [...common, rules, ...selectors] };
}
