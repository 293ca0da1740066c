// The same suite, in the other host.
import '../host/exports.test.ts';
