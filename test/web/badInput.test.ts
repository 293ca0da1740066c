// The same suite, in the other host.
import '../host/badInput.test.ts';
