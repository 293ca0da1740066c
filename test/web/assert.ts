import assert from 'assert';

/** `node:assert/strict` for the suites that run where there is no Node. */
export default assert.strict;
